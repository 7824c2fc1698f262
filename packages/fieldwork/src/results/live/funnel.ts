import type { RaterStanding } from '@soundscene/db'
import { cameTo, type Step, steps, type WayOut, whereaboutsOf } from './standing.ts'

/** How many raters came to a step of the way, and what became of those who came no further. */
export interface FunnelStep {
  step: Step
  reached: number
  /** Are there now. */
  here: number
  /** For whom it ended there, by how. */
  out: Partial<Record<WayOut, number>>
}

/** The way from the door to the end. Who completed and withdrew later is counted as complete and as withdrawn. */
export const funnelOf = (raters: readonly RaterStanding[]): FunnelStep[] =>
  steps.map((step) => {
    const stopped = raters.filter(({ reached }) => reached === step).map(whereaboutsOf)
    const out: FunnelStep['out'] = {}
    for (const where of stopped) {
      if (where !== 'complete' && where !== 'underway') out[where] = (out[where] ?? 0) + 1
    }
    return {
      step,
      reached: raters.filter((rater) => cameTo(rater, step)).length,
      here: stopped.filter((where) => where === 'underway').length,
      out,
    }
  })
