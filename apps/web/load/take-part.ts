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
export async function takePart(visit: Visit): Promise<Outcome> {
  const browser = new Browser(visit.address)
  let place = await post(browser, visit, '/arrive')
  const way = { ...visit, browser, patience: { left: visit.person.stamina(place.session.progress.total) } }
  for (let next = await goOn(way, place); next; next = await goOn(way, place)) place = next
  if (place.step.name !== 'end') return 'left'
  return place.session.state === 'complete' ? 'complete' : 'turnedAway'
}

/** Somebody on their way, and how many trials they will still answer. */
interface Way extends Visit {
  browser: Browser
  patience: { left: number }
}

/** Does what is to be done at a place; null at the end, or where the rater leaves. */
async function goOn(way: Way, { session, step }: Place): Promise<Place | null> {
  const { browser, person } = way
  const to = (path: string, body?: unknown) => post(browser, way, path, body)
  switch (step.name) {
    case 'consent':
      return to('/consent', { agrees: true })
    case 'soundCheck':
      return to('/sound-check', { answer: person.classOf(step.check.soundId) })
    case 'practice':
      return practise(way, step.trial)
    case 'trials':
      return (await answerAll(way, step.trials, session.raterId)) ? to('/trials') : null
    case 'ready':
      return to('/trials')
    case 'form':
      return to('/complete')
    default:
      return null
  }
}

async function answerAll(
  { browser, studyId, person, patience, onVote }: Way,
  trials: readonly RaterTrial[],
  raterId: string,
): Promise<boolean> {
  for (const trial of trials) {
    const answer = patience.left-- > 0 ? await person.answer(trial, raterId) : null
    if (!answer) return false
    const path = `${apiOf(studyId)}/trials/${trial.id}`
    const { body, ...how } = await browser.post<Pick<Acknowledged, 'trialId' | 'seq' | 'hash'>>(path, answer)
    onVote?.({ ...body, ...how })
  }
  return true
}

async function practise({ browser, studyId }: Way, trial: RaterTrial): Promise<Place> {
  const path = `${apiOf(studyId)}/practice/${trial.id}`
  return (await browser.post<{ place: Place }>(path, practised(trial))).body.place
}

const apiOf = (studyId: string) => `/api/rater/${studyId}`

const post = async (browser: Browser, { studyId }: Visit, path: string, body: unknown = {}): Promise<Place> =>
  (await browser.post<Place>(apiOf(studyId) + path, body)).body
