import { clip, type Interval } from '../interval.ts'
import { groupBy } from '../sample/groups.ts'
import { meanOf, type Vote } from '../sample/sample.ts'
import { asymptoticSequence } from './asymptotic.ts'
import { empiricalBernsteinSequence } from './empirical-bernstein.ts'

/** Live figure of "these sounds": a mean over raters that stays right however often somebody looks. */
export interface RaterSequence {
  estimate: number
  /** Null before fifteen raters. */
  asymptotic: Interval | null
  /** Right with any number of raters. */
  empiricalBernstein: Interval
}

/**
 * Raters who answered as often as most did, in the order in which they came: a rater's mean stands for the same sounds
 * as another's only where both answered all that they were given.
 */
export function completeRaters<V extends Vote>(votes: readonly V[]): V[][] {
  const raters = [...groupBy(votes, ({ rater }) => rater).values()]
  const lengths = new Map<number, number>()
  for (const own of raters) lengths.set(own.length, (lengths.get(own.length) ?? 0) + 1)
  const [usual] = [...lengths].sort(([length, many], [other, often]) => often - many || other - length)[0] ?? [0]
  return raters.filter((own) => own.length >= usual)
}

/** The sequences after the last of the raters, one number each between the bounds; null before the first. */
export function raterSequence(
  values: readonly number[],
  { alpha, planned, lowest = 0, highest = 1 }: { alpha: number; planned: number; lowest?: number; highest?: number },
): RaterSequence | null {
  const range = highest - lowest
  const means = values.map((value) => (value - lowest) / range)
  const bernstein = empiricalBernsteinSequence(means, alpha).at(-1)
  if (!bernstein) return null
  const asymptotic = asymptoticSequence(means, { alpha, planned })
  const back = (interval: Interval) =>
    clip({ lower: lowest + range * interval.lower, upper: lowest + range * interval.upper }, lowest, highest)
  return {
    estimate: lowest + range * meanOf(means),
    asymptotic: asymptotic && back(asymptotic),
    empiricalBernstein: back(bernstein),
  }
}
