import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/** Half-width of the central interval that holds `level` of a standard normal, such as 1.96 for 0.95. */
export const zOf = (level: number): number => normalQuantile((1 + level) / 2, 0, 1)

/** Half-width of the central interval that holds `level` of Student's t with `df` degrees of freedom. */
export const tOf = (level: number, df: number): number => tQuantile((1 + level) / 2, df)

/** Two-sided p value of a t statistic. */
export const twoSidedT = (t: number, df: number): number => 2 * tCdf(-Math.abs(t), df)

/** Two-sided p value of a z statistic. */
export const twoSidedZ = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1)

/** Probability of a standard normal above `z`. */
export const normalTail = (z: number): number => normalCdf(-z, 0, 1)

/** Probability of a chi-square above `x`. */
export const chiSquareTail = (x: number, df: number): number => 1 - chiSquareCdf(x, df)
