import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import type { Interval } from '../interval.ts'

/**
 * Simultaneous intervals of the shares of a multinomial, right only where votes are independent.
 * @see Goodman 1965, Technometrics 7:247
 */
export function goodman(counts: readonly number[], level = 0.95): Interval[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const a = chiSquareQuantile(1 - (1 - level) / counts.length, 1)
  return counts.map((count) => {
    const root = Math.sqrt(a * (a + (4 * count * (n - count)) / n))
    const bound = (sign: number) => (a + 2 * count + sign * root) / (2 * (n + a))
    return { lower: Math.max(0, bound(-1)), upper: Math.min(1, bound(1)) }
  })
}
