import type { RaterStanding, RaterState } from '@soundscene/db'

/** What the way leads through. */
export const steps = ['arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form', 'complete'] as const
export type Step = (typeof steps)[number]

/** How it can end before it is complete; `away` has done nothing for so long that nobody waits any more. */
export type WayOut = 'withdrawn' | 'screenedOut' | 'timedOut' | 'returned' | 'quotaFull' | 'failedAttention' | 'away'

const isStep = (state: RaterState): state is Step => (steps as readonly RaterState[]).includes(state)

/** Where a rater is: done, on the way, or out of it. */
export type Whereabouts = 'complete' | 'underway' | WayOut

/** Where a rater is. */
export function whereaboutsOf({ state, away }: Pick<RaterStanding, 'state' | 'away'>): Whereabouts {
  if (!isStep(state)) return state
  if (state === 'complete') return state
  return away ? 'away' : 'underway'
}

/** Whether the rater came at least so far. */
export const cameTo = ({ reached }: Pick<RaterStanding, 'reached'>, step: Step): boolean =>
  steps.indexOf(reached as Step) >= steps.indexOf(step)

/** Raters who answered all that they were given and did not take it back: only their means are of the same sounds. */
export const isDone = (rater: RaterStanding): boolean => cameTo(rater, 'form') && rater.state !== 'withdrawn'
