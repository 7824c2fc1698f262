import { crossing, type Factor } from '../sample/factor.ts'

/** Variances of one estimate: as if votes were independent, by raters, by sounds, and by both. */
export interface ClusteredVariance {
  votes: number
  rater: number
  sound: number
  /** Never below the one-way variances; NaN with a single rater or a single sound. */
  twoWay: number
}

/**
 * Variance of an estimate whose votes share raters and sounds, from each vote's influence on it (for a mean: its
 * distance from the mean over n). `parameters` counts the coefficients that were estimated.
 * Subtracting the part that both ways count can leave less than either alone, so the larger counts.
 * @see Cameron, Gelbach & Miller 2011, J. Bus. Econ. Stat. 29:238
 */
export function clusteredVariance(
  influence: Float64Array,
  { rater, sound }: { rater: Factor; sound: Factor },
  parameters = 1,
): ClusteredVariance {
  const byRater = oneWay(influence, rater, parameters)
  const bySound = oneWay(influence, sound, parameters)
  const cells = crossing(rater, sound)
  const byCell = oneWay(influence, cells, parameters)
  return {
    votes: byCell,
    rater: byRater,
    sound: bySound,
    twoWay: Math.max(byRater + bySound - byCell, byRater, bySound),
  }
}

/** Sum of squared influences of whole clusters with the usual corrections for few clusters and for parameters. */
function oneWay(influence: Float64Array, { codes, levels }: Factor, parameters: number): number {
  const sums = new Float64Array(levels.length)
  for (let i = 0; i < codes.length; i++)
    sums[codes[i] as number] = (sums[codes[i] as number] as number) + (influence[i] as number)
  const squares = sums.reduce((total, sum) => total + sum ** 2, 0)
  const [clusters, n] = [levels.length, influence.length]
  return squares * (clusters / (clusters - 1)) * ((n - 1) / (n - parameters))
}
