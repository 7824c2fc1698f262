import { estimateMean, type MeanEstimate } from '../clusters/mean-estimate.ts'
import { pigeonhole } from '../clusters/pigeonhole.ts'
import type { AnalysisOptions } from '../estimands.ts'
import { clip, type Interval } from '../interval.ts'
import { sampleOf } from '../sample/sample.ts'
import { type RatingVote, scale } from '../votes/rating-votes.ts'
import { binomialScoreInterval, opinionDiversity } from './opinion-scores.ts'

/** Mean opinion score of one model (or anchor). */
export interface ModelScores extends MeanEstimate {
  name: string
  /** How often 1, 2, 3, 4 and 5 were given. */
  histogram: number[]
  naive: (NonNullable<MeanEstimate['naive']> & { binomial: Interval }) | null
  /** SOS parameter a: 0 where all agree, 1 where only the ends of the scale are used. */
  diversity: number | null
  pigeonhole: Interval | null
}

/** Estimates a mean score; the two-way interval is kept on the scale, the naive ones as papers print them. */
export function modelScores(
  name: string,
  votes: readonly RatingVote[],
  { level, replicates, seed }: Required<AnalysisOptions>,
): ModelScores {
  const sample = sampleOf(votes, ({ score }) => score)
  const mean = estimateMean(sample, level)
  const scores = votes.map(({ score }) => score)
  const onScale = <T extends Interval>(interval: T | null) => interval && clip(interval, scale.lowest, scale.highest)
  return {
    name,
    ...mean,
    histogram: [1, 2, 3, 4, 5].map((value) => scores.filter((score) => score === value).length),
    naive: mean.naive && { ...mean.naive, binomial: binomialScoreInterval(scores, level) },
    raterCluster: onScale(mean.raterCluster),
    soundCluster: onScale(mean.soundCluster),
    twoWay: onScale(mean.twoWay),
    diversity: opinionDiversity(mean.estimate, mean.sd),
    pigeonhole: replicates > 0 ? pigeonhole(sample, { level, replicates, seed }) : null,
  }
}
