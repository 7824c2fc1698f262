import { twoSidedT } from '../distributions.ts'
import type { ClusteredInterval } from '../interval.ts'
import { type Factor, factorOf } from '../sample/factor.ts'
import { groupBy } from '../sample/groups.ts'
import { deviationOf, meanOf, type Vote } from '../sample/sample.ts'
import { holm } from '../tests/holm.ts'
import { ratersThatDecide } from '../tests/robustness.ts'
import { clusteredVariance } from './clustered-variance.ts'
import { leastSquares } from './least-squares.ts'
import { studentInterval } from './mean-estimate.ts'

/** An interval and the test against no difference. */
interface TestedInterval extends ClusteredInterval {
  t: number
  p: number
}

/** How much better the second model does than the first, by the same raters on the same sounds where there are such. */
export interface ModelDifference {
  first: string
  second: string
  /** Mean of `second` − `first`. */
  estimate: number
  /** Votes of one rater on one sound for both; 0 where only unpaired votes could be compared. */
  pairs: number
  /** As if votes were independent. */
  naive: { welch: TestedInterval | null; pairedVotes: TestedInterval | null }
  raterCluster: TestedInterval | null
  /** "Sounds like these"; `pHolm` is adjusted for all contrasts of the study. */
  twoWay: (TestedInterval & { pHolm: number }) | null
  /** How many raters must leave before the order flips; null where there are no pairs. */
  ratersThatDecide: number | null
}

/** A vote for a model. */
export interface ModelVote extends Vote {
  model?: string
}

/** The pre-registered contrasts, tested together by Holm's method on the two-way p values. */
export function modelDifferences<V extends ModelVote>(
  votes: readonly V[],
  contrasts: readonly (readonly [string, string])[],
  value: (vote: V) => number,
  level = 0.95,
): ModelDifference[] {
  const byModel = groupBy(votes, (vote) => vote.model)
  const differences = contrasts.map(([first, second]) =>
    differenceOf(first, second, byModel.get(first) ?? [], byModel.get(second) ?? [], value, level),
  )
  const adjusted = holm(differences.map(({ twoWay }) => twoWay?.p ?? 1))
  return differences.map((difference, i) => ({
    ...difference,
    twoWay: difference.twoWay && { ...difference.twoWay, pHolm: adjusted[i] as number },
  }))
}

function differenceOf<V extends ModelVote>(
  first: string,
  second: string,
  worse: readonly V[],
  better: readonly V[],
  value: (vote: V) => number,
  level: number,
) {
  const pairs = pairsOf(worse, better, value)
  const { estimate, influence, rater, sound } = pairs.length > 1 ? ofPairs(pairs) : ofGroups(worse, better, value)
  const variance = clusteredVariance(influence, { rater, sound }, pairs.length > 1 ? 1 : 2)
  const tested = (squared: number, df: number) => testedInterval(estimate, Math.sqrt(squared), df, level)
  const [raters, sounds] = [rater.levels.length, sound.levels.length]
  const differences = pairs.map(({ difference }) => difference)
  return {
    first,
    second,
    estimate,
    pairs: pairs.length,
    naive: {
      welch: welch(worse.map(value), better.map(value), level),
      pairedVotes: tested(deviationOf(differences) ** 2 / pairs.length, pairs.length - 1),
    },
    raterCluster: tested(variance.rater, raters - 1),
    twoWay: tested(variance.twoWay, Math.min(raters, sounds) - 1),
    ratersThatDecide: pairs.length > 0 ? ratersThatDecide(sumsByRater(pairs)) : null,
  }
}

interface Pair extends Vote {
  difference: number
}

function pairsOf<V extends Vote>(worse: readonly V[], better: readonly V[], value: (vote: V) => number): Pair[] {
  const key = ({ rater, sound }: Vote) => JSON.stringify([rater, sound])
  const known = new Map(worse.map((vote) => [key(vote), value(vote)]))
  return better.flatMap((vote) => {
    const other = known.get(key(vote))
    return other === undefined ? [] : [{ rater: vote.rater, sound: vote.sound, difference: value(vote) - other }]
  })
}

interface Influences {
  estimate: number
  influence: Float64Array
  rater: Factor
  sound: Factor
}

const factors = (votes: readonly Vote[]) => ({
  rater: factorOf(votes.map(({ rater }) => rater)),
  sound: factorOf(votes.map(({ sound }) => sound)),
})

function ofPairs(pairs: readonly Pair[]): Influences {
  const estimate = meanOf(pairs.map(({ difference }) => difference))
  const influence = Float64Array.from(pairs, ({ difference }) => (difference - estimate) / pairs.length)
  return { estimate, influence, ...factors(pairs) }
}

/** Without pairs: the regression of votes on the model. */
function ofGroups<V extends Vote>(worse: readonly V[], better: readonly V[], value: (vote: V) => number): Influences {
  const votes = [...worse, ...better]
  const isBetter = Float64Array.from(votes, (_, i) => Number(i >= worse.length))
  const { coefficients, influences } = leastSquares(Float64Array.from(votes, value), [isBetter.map(() => 1), isBetter])
  return { estimate: coefficients[1] as number, influence: influences[1] as Float64Array, ...factors(votes) }
}

function sumsByRater(pairs: readonly Pair[]): number[] {
  return [...groupBy(pairs, ({ rater }) => rater).values()].map((own) =>
    own.reduce((sum, { difference }) => sum + difference, 0),
  )
}

function welch(worse: readonly number[], better: readonly number[], level: number): TestedInterval | null {
  if (worse.length < 2 || better.length < 2) return null
  const [a, b] = [deviationOf(worse) ** 2 / worse.length, deviationOf(better) ** 2 / better.length]
  const df = (a + b) ** 2 / (a ** 2 / (worse.length - 1) + b ** 2 / (better.length - 1))
  return testedInterval(meanOf(better) - meanOf(worse), Math.sqrt(a + b), df, level)
}

/** Null without degrees of freedom or where nothing varies. */
function testedInterval(estimate: number, se: number, df: number, level: number): TestedInterval | null {
  const interval = se > 0 ? studentInterval(estimate, se, df, level) : null
  return interval && { ...interval, t: estimate / se, p: twoSidedT(estimate / se, df) }
}
