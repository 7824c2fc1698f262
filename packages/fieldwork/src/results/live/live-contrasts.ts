import { type RaterSequence, raterSequence } from '@soundscene/study/live'
import type { LivePlan } from './live-plan.ts'
import type { RaterTally } from './rater-tally.ts'

/** One of the comparisons that were registered. */
export interface LiveContrast {
  lower: string
  higher: string
  /** Raters who are done and saw both. */
  raters: number
  /** By how much a rater's mean is higher, over raters; all comparisons hold together at every look. */
  difference: RaterSequence | null
}

/** A rater's difference, null where they did not see both. */
type Difference = (tally: RaterTally) => number | null

/**
 * A confidence sequence of each registered comparison, each with its part of α (Bonferroni): of the differences within
 * raters, which vary less than raters do. Where it leaves out zero the order is known, and stopping by it is no cheating.
 * @see Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, Ann. Stat. 52:2613
 */
export function liveContrasts(done: readonly RaterTally[], plan: LivePlan): LiveContrast[] {
  const { alpha, plannedRaters, compares, contrasts } = plan
  const furthest = compares === 'scores' ? 4 : 1
  const options = { alpha: alpha / contrasts.length, planned: plannedRaters, lowest: -furthest, highest: furthest }
  return contrasts.map(([lower, higher]) => {
    const differences = done.flatMap((tally) => differenceIn[compares](lower, higher)(tally) ?? [])
    return { lower, higher, raters: differences.length, difference: raterSequence(differences, options) }
  })
}

const differenceIn: Record<LivePlan['compares'], (lower: string, higher: string) => Difference> = {
  answers:
    () =>
    ({ choices: { match, other, neither } }) =>
      match + other + neither > 0 ? (match - other) / (match + other + neither) : null,
  matches: (lower, higher) => between(lower, higher, ({ choicesByModel }, model) => shareOf(choicesByModel.get(model))),
  scores: (lower, higher) => between(lower, higher, ({ scores }, model) => meanOf(scores.get(model))),
}

const between =
  (lower: string, higher: string, mean: (tally: RaterTally, model: string) => number | null): Difference =>
  (tally) => {
    const [low, high] = [mean(tally, lower), mean(tally, higher)]
    return low === null || high === null ? null : high - low
  }

const shareOf = (own: { match: number; other: number; neither: number } | undefined) =>
  own ? own.match / (own.match + own.other + own.neither) : null

const meanOf = (own: { votes: number; sum: number } | undefined) => (own ? own.sum / own.votes : null)
