import { tOf, zOf } from '../distributions.ts'
import { around, type ClusteredInterval } from '../interval.ts'
import { deviationOf, meanOf, type Sample } from '../sample/sample.ts'
import { clusteredVariance } from './clustered-variance.ts'

/** A mean with the naive interval beside the clustered ones. */
export interface MeanEstimate {
  estimate: number
  sd: number
  votes: number
  raters: number
  sounds: number
  /** As if votes were independent: `p808` is mean ± 1.96·sd/√n, `student` the same with t(n − 1). */
  naive: { p808: ClusteredInterval; student: ClusteredInterval } | null
  raterCluster: ClusteredInterval | null
  soundCluster: ClusteredInterval | null
  /** "Sounds like these": mean ± t(min(raters, sounds) − 1) · two-way standard error. */
  twoWay: ClusteredInterval | null
}

/** Estimates a mean; clustered intervals need two raters, two sounds and votes that differ. */
export function estimateMean(sample: Sample, level = 0.95): MeanEstimate {
  const { values, rater, sound } = sample
  const estimate = meanOf(values)
  const votes = values.length
  const [raters, sounds] = [rater.levels.length, sound.levels.length]
  const sd = deviationOf(values)
  const variance = clusteredVariance(
    values.map((value) => (value - estimate) / votes),
    sample,
  )
  const student = (squared: number, df: number) => studentInterval(estimate, Math.sqrt(squared), df, level)
  // Where nothing varies, an interval without width would look like certainty.
  const clustered = (squared: number, df: number) => (squared > 0 ? student(squared, df) : null)
  const naive = student(sd ** 2 / votes, votes - 1)
  return {
    estimate,
    sd,
    votes,
    raters,
    sounds,
    naive: naive && { p808: { ...naive, ...around(estimate, zOf(level) * naive.se) }, student: naive },
    raterCluster: clustered(variance.rater, raters - 1),
    soundCluster: clustered(variance.sound, sounds - 1),
    twoWay: clustered(variance.twoWay, Math.min(raters, sounds) - 1),
  }
}

/** estimate ± t·se; null without degrees of freedom. */
export function studentInterval(estimate: number, se: number, df: number, level = 0.95): ClusteredInterval | null {
  return df < 1 ? null : { ...around(estimate, tOf(level, df) * se), se, df }
}
