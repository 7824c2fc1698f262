import poissonPmf from '@stdlib/stats-base-dists-poisson-pmf'
import type { Interval } from '../interval.ts'

/**
 * Simultaneous intervals of the shares of a multinomial from truncated Poisson counts and an Edgeworth expansion,
 * right only where votes are independent.
 * @see Sison & Glaz 1995, J. Am. Stat. Assoc. 90:366
 */
export function sisonGlaz(counts: readonly number[], level = 0.95): Interval[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const coverage = (c: number) => coverageOf(counts, n, c)
  const c = lastBelow(level, coverage, n)
  const [here, next] = [coverage(c), coverage(c + 1)]
  const step = next > here ? (level - here) / (next - here) : 0
  return counts.map((count) => ({
    lower: Math.max(0, (count - c) / n),
    upper: Math.min(1, (count + c + 2 * step) / n),
  }))
}

/** The largest whole c whose coverage is not above the level. */
function lastBelow(level: number, coverage: (c: number) => number, n: number): number {
  let [low, high] = [1, 2]
  while (coverage(high) <= level && high < n) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (coverage(middle) <= level) low = middle
    else high = middle
  }
  return low
}

/** Probability that every count lies within `c` of what was seen. */
function coverageOf(counts: readonly number[], n: number, c: number): number {
  const truncated = counts.map((mean) => truncatedPoisson(mean, Math.max(mean - c, 0), Math.min(mean + c, n)))
  const inside = truncated.reduce((product, { mass }) => product * mass, 1)
  return (inside * densityOfSum(truncated, n)) / poissonPmf(n, n)
}

/** Density at `n` of the sum of truncated Poisson counts, by Edgeworth expansion. */
function densityOfSum(truncated: readonly Truncated[], n: number): number {
  const sum = (value: (moments: Truncated) => number) => truncated.reduce((total, moments) => total + value(moments), 0)
  const variance = sum(({ second }) => second)
  const skewness = sum(({ third }) => third) / variance ** 1.5
  const kurtosis = (sum(({ fourth }) => fourth) - 3 * sum(({ second }) => second ** 2)) / variance ** 2
  const x = (n - sum(({ mean }) => mean)) / Math.sqrt(variance)
  const hermite3 = x ** 3 - 3 * x
  const hermite4 = x ** 4 - 6 * x ** 2 + 3
  const hermite6 = x ** 6 - 15 * x ** 4 + 45 * x ** 2 - 15
  const correction = 1 + (skewness * hermite3) / 6 + (kurtosis * hermite4) / 24 + (skewness ** 2 * hermite6) / 72
  return (Math.exp(-(x ** 2) / 2) * correction) / Math.sqrt(2 * Math.PI * variance)
}

/** Mass and central moments of a Poisson count that is kept within bounds. */
interface Truncated {
  mass: number
  mean: number
  second: number
  third: number
  fourth: number
}

/** Summed directly: factorial moments in closed form cancel to nothing from some thousand votes on. */
function truncatedPoisson(rate: number, lower: number, upper: number): Truncated {
  const masses = Array.from({ length: upper - lower + 1 }, (_, i) => massAt(lower + i, rate))
  const mass = masses.reduce((sum, value) => sum + value, 0)
  const moment = (value: (count: number) => number) =>
    masses.reduce((sum, weight, i) => sum + weight * value(lower + i - rate), 0) / mass
  const shift = moment((distance) => distance)
  const central = (power: number) => moment((distance) => (distance - shift) ** power)
  return { mass, mean: rate + shift, second: central(2), third: central(3), fourth: central(4) }
}

const massAt = (count: number, rate: number): number => (rate === 0 ? Number(count === 0) : poissonPmf(count, rate))
