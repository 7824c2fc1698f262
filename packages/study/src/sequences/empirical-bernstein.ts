import type { Interval } from '../interval.ts'

/**
 * Predictable plug-in empirical Bernstein confidence sequence of a mean of numbers in [0, 1], right at every look and
 * at any number of raters. Each bound takes half of α.
 * @returns the interval after each number
 * @see Waudby-Smith & Ramdas 2024, J. R. Stat. Soc. B 86:1, theorem 2
 */
export function empiricalBernsteinSequence(values: readonly number[], alpha = 0.05): Interval[] {
  const lower = lowerBounds(values, alpha / 2)
  const upper = lowerBounds(
    values.map((value) => 1 - value),
    alpha / 2,
  )
  return lower.map((bound, i) => ({ lower: bound, upper: 1 - (upper[i] as number) }))
}

/** Most that is bet on one number. */
const truncation = 0.5

function lowerBounds(values: readonly number[], alpha: number): number[] {
  let [sum, squares, bets, weighted, cost] = [0, 0, 0, 0, 0]
  return values.map((value, index) => {
    const t = index + 1
    const variance = (0.25 + squares) / t
    const bet = Math.min(truncation, Math.sqrt((2 * Math.log(1 / alpha)) / (t * Math.log(1 + t) * variance)))
    const previousMean = index === 0 ? 0 : sum / index
    cost += (value - previousMean) ** 2 * (-Math.log(1 - bet) - bet)
    bets += bet
    weighted += bet * value
    sum += value
    squares += (value - (0.5 + sum) / (t + 1)) ** 2
    return Math.max(0, (weighted + Math.log(alpha) - cost) / bets)
  })
}
