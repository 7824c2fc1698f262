import type { Completion, RaterSession, RaterTrial, SoundCheck } from '@soundscene/fieldwork'
import type { BotCheckOffer } from './bot-check/offer.ts'

/** What a rater is to do now. */
export type Step =
  | { name: 'consent'; botCheck?: BotCheckOffer }
  | { name: 'soundCheck'; check: SoundCheck }
  | { name: 'practice'; trial: RaterTrial }
  | { name: 'ready' }
  | { name: 'trials'; trials: RaterTrial[] }
  | { name: 'form' }
  | { name: 'paused' }
  | { name: 'end'; completion: Completion }

/** Where a rater stands, as the server knows it. */
export interface Place {
  session: RaterSession
  step: Step
}

/** Trials that a page is served at once: the current one, and two to load ahead. */
export const trialsAhead = 3
