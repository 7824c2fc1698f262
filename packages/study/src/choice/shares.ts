import { pigeonhole } from '../clusters/pigeonhole.ts'
import { estimateShare, type ShareEstimate, type TwoWayShare } from '../clusters/share-estimate.ts'
import type { AnalysisOptions } from '../estimands.ts'
import type { Interval } from '../interval.ts'
import { goodman } from '../proportions/goodman.ts'
import { sisonGlaz } from '../proportions/sison-glaz.ts'
import { type Sample, sampleOf } from '../sample/sample.ts'
import { type Choice, type ChoiceVote, choices } from '../votes/choice-votes.ts'

/** A figure for each of the three answers. */
export type ByChoice<T> = Record<Choice, T>

/** A figure for each of the three answers. */
export const byChoice = <T>(figure: (choice: Choice) => T): ByChoice<T> => ({
  match: figure('match'),
  other: figure('other'),
  neither: figure('neither'),
})

/** A share with its pigeonhole bootstrap beside the intervals in closed form. */
export type BootstrappedShare = ShareEstimate & { pigeonhole: Interval | null }

/** The votes as zeros and ones: whether the answer was given. */
export const indicator = (votes: readonly ChoiceVote[], choice: Choice): Sample =>
  sampleOf(votes, (vote) => Number(vote.choice === choice))

/** Estimates a share in closed form and by the bootstrap. */
export function bootstrappedShare(
  sample: Sample,
  { level, replicates, seed }: Required<AnalysisOptions>,
): BootstrappedShare {
  const drawn = replicates > 0 ? pigeonhole(sample, { level, replicates, seed }) : null
  return { ...estimateShare(sample, level), pigeonhole: drawn }
}

/** Intervals that hold for all three shares at once. */
export interface SimultaneousShares {
  naive: { goodman: ByChoice<Interval>; sisonGlaz: ByChoice<Interval> }
  /** Two-way intervals, each at 1 − (1 − level)/3 (Bonferroni). */
  twoWay: ByChoice<TwoWayShare | null>
}

/** The three shares together. */
export function simultaneousShares(votes: readonly ChoiceVote[], level: number): SimultaneousShares {
  const counts = choices.map((choice) => votes.filter((vote) => vote.choice === choice).length)
  const naive = (intervals: Interval[]) => byChoice((choice) => intervals[choices.indexOf(choice)] as Interval)
  const each = 1 - (1 - level) / choices.length
  return {
    naive: { goodman: naive(goodman(counts, level)), sisonGlaz: naive(sisonGlaz(counts, level)) },
    twoWay: byChoice((choice) => estimateShare(indicator(votes, choice), each).twoWay),
  }
}
