import type { RaterState, StudyState } from '@soundscene/db'
import type { FieldContext } from '../context.ts'
import { slotsOf } from '../design/slots.ts'
import { type Ending, endingOf } from './ending.ts'
import { type KnownRater, raterByToken } from './who.ts'

/** What a rater's page needs to know; nothing in it tells of models. */
export interface RaterSession {
  raterId: string
  state: RaterState
  locale: string
  study: {
    id: string
    title: string
    state: StudyState
    kind: 'rating' | 'choice' | 'both'
    contact: string
    /** Own words of consent by language; the standard ones hold where there are none. */
    consent: { en?: string | undefined; de?: string | undefined }
    /** Asked about a rating besides *overall*, in this order, before it. */
    questions: { real: boolean; fits: boolean }
    publicResults: boolean
    retentionDays: number
  }
  /** Every rater of this study is simulated. */
  simulated: boolean
  practice: { done: number; total: number }
  progress: Progress
  ending: Ending | null
}

/** How far a rater is. */
export interface Progress {
  stored: number
  total: number
}

/** Where a rater stands. @throws SoundsceneError `study/unknown-rater` */
export async function raterSession(context: FieldContext, token: string): Promise<RaterSession> {
  return sessionOf(context, await raterByToken(context, token))
}

const beforeTrials: readonly RaterState[] = ['arrived', 'consented', 'soundChecked', 'practised']

/** The session of a rater who is known. */
export async function sessionOf(
  { database }: FieldContext,
  known: Pick<KnownRater, 'rater' | 'study' | 'config'>,
): Promise<RaterSession> {
  const { rater } = known
  const stored = beforeTrials.includes(rater.state) ? 0 : await database.studies.trials.storedOf(rater.id)
  return sessionWith(known, stored)
}

/** The session of a rater whose stored votes are counted already. */
export function sessionWith(known: Pick<KnownRater, 'rater' | 'study' | 'config'>, stored: number): RaterSession {
  const { rater, study, config } = known
  const { title, kind, contact, consent, questions, publicResults, retentionDays } = config
  return {
    ...{ raterId: rater.id, state: rater.state, locale: rater.locale, simulated: rater.simulated },
    study: { id: study.id, state: study.state, title, kind, contact, consent, questions, publicResults, retentionDays },
    practice: { done: rater.practised, total: config.practice },
    progress: {
      stored,
      total: slotsOf(config, rater.seed).length,
    },
    ending: endingOf(known),
  }
}
