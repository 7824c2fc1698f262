import { around, type Interval } from '../interval.ts'
import { meanOf, squaresAroundMean } from '../sample/sample.ts'

/** Fewest raters from which the asymptotic sequence is shown. */
const fewestRaters = 15

/** The ρ that makes the sequence narrowest when `raters` have answered. */
export function tunedFor(raters: number, alpha = 0.05): number {
  const evidence = -2 * Math.log(alpha)
  return Math.sqrt((evidence + Math.log(evidence + 1)) / raters)
}

/** Half-width after `t` raters over their standard deviation. */
export function asymptoticHalfWidth(t: number, rho: number, alpha = 0.05): number {
  const scaled = t * rho ** 2 + 1
  return Math.sqrt(((2 * scaled) / (t ** 2 * rho ** 2)) * Math.log(Math.sqrt(scaled) / alpha))
}

/**
 * Asymptotic confidence sequence of a mean over raters, one number a rater: null before {@link fewestRaters} raters.
 * @see Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024, Ann. Stat. 52:2613
 */
export function asymptoticSequence(
  values: readonly number[],
  { alpha = 0.05, planned = 100 }: { alpha?: number | undefined; planned?: number | undefined } = {},
): Interval | null {
  const t = values.length
  if (t < fewestRaters) return null
  const sd = Math.sqrt(squaresAroundMean(values) / t)
  return around(meanOf(values), sd * asymptoticHalfWidth(t, tunedFor(planned, alpha), alpha))
}
