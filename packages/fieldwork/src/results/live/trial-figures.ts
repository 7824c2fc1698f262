import type { RaterStanding } from '@soundscene/db'
import { isDone, whereaboutsOf } from './standing.ts'
import type { StratumTallies } from './stratum-tallies.ts'

/** What happened at one place of the raters' blocks. */
export interface TrialFigures {
  /** From 0. */
  ordinal: number
  /** Votes on it. */
  answered: number
  /** Raters who left after it; none of them came to the end. */
  left: number
  /** Quartiles of response times in milliseconds. */
  responseMs: [number, number, number] | null
}

/** Answers, drop-outs and response times trial by trial; of those who withdrew nothing is known any more. */
export function trialFiguresOf(
  { raters, timesByTrial }: StratumTallies,
  standings: readonly RaterStanding[],
): TrialFigures[] {
  const left = new Map<number, number>()
  for (const standing of standings) {
    const ordinal = hasLeft(standing) ? raters.get(standing.id)?.times.at(-1)?.ordinal : undefined
    if (ordinal !== undefined) left.set(ordinal, (left.get(ordinal) ?? 0) + 1)
  }
  return [...timesByTrial]
    .filter(([, times]) => times.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([ordinal, times]) => ({
      ...{ ordinal, answered: times.length, left: left.get(ordinal) ?? 0 },
      responseMs: times.quartiles(),
    }))
}

const hasLeft = (standing: RaterStanding) => !isDone(standing) && whereaboutsOf(standing) !== 'underway'
