import type { RaterTrial } from '@soundscene/fieldwork'
import type { TrialAnswer } from '@soundscene/fieldwork/config'
import type { Place } from '../src/rater/place.ts'
import { Browser } from './browser.ts'

/** A vote that the site said is stored. */
export interface Acknowledged {
  trialId: string
  seq: number
  hash: string
  sentAt: number
  tookMs: number
  tries: number
}

/** Somebody who takes part, and what they know although no rater may. */
export interface Person {
  /** What is heard in a sound. */
  classOf(soundId: string): string | undefined
  /** After how many of so many trials they leave. */
  stamina(trials: number): number
  /** The answer to a trial, when they have thought; null where they are called away. */
  answer(trial: RaterTrial, raterId: string): Promise<TrialAnswer | null>
}

/** Where somebody takes part. */
export interface Visit {
  address: string
  studyId: string
  person: Person
  onVote?: (vote: Acknowledged) => void
}

/** How it ended; whoever left may have been called away, or the study is paused. */
export type Outcome = 'complete' | 'turnedAway' | 'left'

const circumstances = { plays: 1, finishes: 1, listened: 1, responseMs: 900 }
const practised = ({ kind }: RaterTrial) =>
  kind === 'choice' ? { choice: 'neither', ...circumstances } : { scores: { overall: 3 }, ...circumstances }

/** Goes through a study as a rater's browser does on the wire, from the first page to the receipt. */
export async function takePart({ address, studyId, person, onVote }: Visit): Promise<Outcome> {
  const browser = new Browser(address)
  const api = `/api/rater/${studyId}`
  const post = async (path: string, body: unknown = {}) => (await browser.post<Place>(api + path, body)).body
  let { session, step } = await post('/arrive')
  let left = person.stamina(session.progress.total)
  for (;;) {
    if (step.name === 'consent') step = (await post('/consent', { agrees: true })).step
    else if (step.name === 'soundCheck') {
      step = (await post('/sound-check', { answer: person.classOf(step.check.soundId) })).step
    } else if (step.name === 'practice') {
      const answered = await browser.post<{ place: Place }>(`${api}/practice/${step.trial.id}`, practised(step.trial))
      step = answered.body.place.step
    } else if (step.name === 'trials') {
      for (const trial of step.trials) {
        const answer = left-- > 0 ? await person.answer(trial, session.raterId) : null
        if (!answer) return 'left'
        const { body, ...how } = await browser.post<Acknowledged>(`${api}/trials/${trial.id}`, answer)
        onVote?.({ ...body, ...how })
      }
      step = (await post('/trials')).step
    } else if (step.name === 'ready') step = (await post('/trials')).step
    else if (step.name === 'form') ({ session, step } = await post('/complete'))
    else return step.name === 'end' ? endOf(session) : 'left'
  }
}

const endOf = ({ state }: Place['session']): Outcome => (state === 'complete' ? 'complete' : 'turnedAway')
