import { SoundsceneError } from '@soundscene/errors'
import {
  complete,
  type FieldContext,
  type NextTrials,
  nextPractice,
  nextTrials,
  type RaterSession,
  raterSession,
  soundCheck,
} from '@soundscene/fieldwork'
import { botCheckOffer } from '../bot-check/bot-check-offer.ts'
import { type Place, type Step, trialsAhead } from '../place.ts'

/** Where a rater stands and what is to be done there. @throws SoundsceneError `study/unknown-rater` */
export async function placeOf(context: FieldContext, token: string): Promise<Place> {
  const session = await raterSession(context, token)
  if (session.state === 'rating' || session.state === 'form') return trialsPlace(context, token)
  return { session, step: await stepOf(context, token, session) }
}

async function stepOf(context: FieldContext, token: string, { state }: RaterSession): Promise<Step> {
  switch (state) {
    case 'arrived':
      return { name: 'consent', ...botCheckOffer() }
    case 'consented':
      return { name: 'soundCheck', check: await soundCheck(context, token) }
    case 'soundChecked': {
      const trial = await nextPractice(context, token)
      return trial ? { name: 'practice', trial } : { name: 'ready' }
    }
    case 'practised':
      return { name: 'ready' }
    default:
      return { name: 'end', completion: await complete(context, token) }
  }
}

/** Serves the next trials, or the form when there is none left. */
export async function trialsPlace(context: FieldContext, token: string): Promise<Place> {
  const next = await nextTrials(context, token, trialsAhead).catch(unlessPaused)
  if (!next) return { session: await raterSession(context, token), step: { name: 'paused' } }
  const { session, trials, done } = next
  return { session, step: done ? { name: 'form' } : { name: 'trials', trials } }
}

function unlessPaused(error: unknown): NextTrials | null {
  if (SoundsceneError.isInstance(error) && error.code === 'study/not-open') return null
  throw error
}
