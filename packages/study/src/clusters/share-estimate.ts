import { tOf, zOf } from '../distributions.ts'
import { around, type ClusteredInterval, clip, type Interval } from '../interval.ts'
import { agrestiCoull, clopperPearson, wald, wilson, wilsonContinuity } from '../proportions/proportion-intervals.ts'
import { meanOf, type Sample } from '../sample/sample.ts'
import { type ClusteredVariance, clusteredVariance } from './clustered-variance.ts'

/** A share of votes with the naive intervals, as if votes were independent, beside the clustered ones. */
export interface ShareEstimate {
  estimate: number
  count: number
  votes: number
  raters: number
  sounds: number
  naive: Record<'wilson' | 'wilsonContinuity' | 'clopperPearson' | 'agrestiCoull' | 'wald', Interval>
  raterCluster: ClusteredInterval | null
  soundCluster: ClusteredInterval | null
  /** "Sounds like these": Wilson's interval of the effective number of votes. */
  twoWay: TwoWayShare | null
}

/** Wilson's interval with as many votes as would be as precise if they were independent. */
export interface TwoWayShare extends ClusteredInterval {
  effectiveVotes: number
}

/** Estimates a share from a sample of zeros and ones; clustered intervals need two raters and two sounds. */
export function estimateShare(sample: Sample, level = 0.95): ShareEstimate {
  const p = meanOf(sample.values)
  const votes = sample.values.length
  const count = Math.round(p * votes)
  const [raters, sounds] = [sample.rater.levels.length, sample.sound.levels.length]
  const variance = clusteredVariance(
    sample.values.map((value) => (value - p) / votes),
    sample,
  )
  return {
    estimate: p,
    count,
    votes,
    raters,
    sounds,
    naive: {
      wilson: wilson(p, votes, level),
      wilsonContinuity: wilsonContinuity(count, votes, level),
      clopperPearson: clopperPearson(count, votes, level),
      agrestiCoull: agrestiCoull(count, votes, level),
      wald: wald(p, votes, level),
    },
    raterCluster: clusterShare(p, variance.rater, raters - 1, level),
    soundCluster: clusterShare(p, variance.sound, sounds - 1, level),
    twoWay: twoWayShare(p, votes, raters, sounds, variance, level),
  }
}

function clusterShare(p: number, variance: number, df: number, level: number): ClusteredInterval | null {
  const se = Math.sqrt(variance)
  // Where nothing varies, an interval without width would look like certainty.
  if (df < 1 || se === 0) return null
  return { ...clip(around(p, tOf(level, df) * se), 0, 1), se, df }
}

/**
 * Wilson's interval of n* = p(1−p)/V · (z/t)² votes, at most as many as there are; where everybody agrees, V says
 * nothing and n* is the smaller number of clusters.
 * @see Franco, Little, Louis & Slud 2019, J. Surv. Stat. Methodol. 7:334
 */
function twoWayShare(
  p: number,
  votes: number,
  raters: number,
  sounds: number,
  { twoWay }: ClusteredVariance,
  level: number,
): TwoWayShare | null {
  const fewest = Math.min(raters, sounds)
  if (fewest < 2) return null
  const df = fewest - 1
  const unanimous = p === 0 || p === 1
  const independent = ((p * (1 - p)) / twoWay) * (zOf(level) / tOf(level, df)) ** 2
  const effectiveVotes = unanimous ? fewest : Math.min(votes, independent)
  return { ...wilson(p, effectiveVotes, level), se: Math.sqrt(twoWay), df, effectiveVotes }
}
