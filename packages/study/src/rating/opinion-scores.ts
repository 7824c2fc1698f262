import type { Interval } from '../interval.ts'
import { clopperPearson } from '../proportions/proportion-intervals.ts'
import { scale } from '../votes/rating-votes.ts'

const { lowest, highest } = scale
const range = highest - lowest

/** Largest standard deviation that scores from 1 to 5 with this mean can have. */
export const largestDeviation = (mean: number): number => Math.sqrt((highest - mean) * (mean - lowest))

/**
 * How diverse opinions are for their mean: the parameter a of sd = √a · largest deviation; null at an end of the scale.
 * @see Hoßfeld, Schatz & Egger 2011, QoMEX, "SOS: the MOS is not enough"
 */
export function opinionDiversity(mean: number, sd: number): number | null {
  const largest = largestDeviation(mean)
  return largest > 0 ? (sd / largest) ** 2 : null
}

/**
 * Interval of a mean score that cannot leave the scale: each score counts as four binomial trials. Naive: it takes votes
 * as independent.
 * @see Hoßfeld, Heegaard, Varela & Skorin-Kapov 2018, arXiv:1806.01126
 */
export function binomialScoreInterval(scores: readonly number[], level = 0.95): Interval {
  const won = scores.reduce((sum, score) => sum + score - lowest, 0)
  const { lower, upper } = clopperPearson(won, scores.length * range, level)
  return { lower: lowest + range * lower, upper: lowest + range * upper }
}
