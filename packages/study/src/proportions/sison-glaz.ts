import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf'
import type { Interval } from '../interval.ts'

/**
 * Simultaneous intervals of the shares of a multinomial from truncated Poisson counts and an Edgeworth expansion,
 * right only where votes are independent.
 * @see Sison & Glaz 1995, J. Am. Stat. Assoc. 90:366
 */
export function sisonGlaz(counts: readonly number[], level = 0.95): Interval[] {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const coverage = (c: number) => coverageOf(counts, n, c)
  let c = 1
  let [here, next] = [coverage(c), coverage(c + 1)]
  while (next <= level && c < n) {
    c += 1
    here = next
    next = coverage(c + 1)
  }
  const step = next > here ? (level - here) / (next - here) : 0
  return counts.map((count) => ({
    lower: Math.max(0, (count - c) / n),
    upper: Math.min(1, (count + c + 2 * step) / n),
  }))
}

/** Probability that every count lies within `c` of what was seen. */
function coverageOf(counts: readonly number[], n: number, c: number): number {
  const truncated = counts.map((mean) => new TruncatedPoisson(mean, Math.max(mean - c, 0), Math.min(mean + c, n)))
  const inside = truncated.reduce((product, { mass }) => product * mass, 1)
  return (inside * densityOfSum(truncated, n)) / between(n, n, n)
}

/** Density at `n` of the sum of truncated Poisson counts, by Edgeworth expansion. */
function densityOfSum(truncated: readonly TruncatedPoisson[], n: number): number {
  const moments = truncated.map((count) => count.centralMoments())
  const sum = (value: (moment: Moments) => number) => moments.reduce((total, moment) => total + value(moment), 0)
  const variance = sum((moment) => moment.second)
  const skewness = sum((moment) => moment.third) / variance ** 1.5
  const kurtosis = (sum((moment) => moment.fourth) - 3 * sum((moment) => moment.second ** 2)) / variance ** 2
  const x = (n - sum((moment) => moment.mean)) / Math.sqrt(variance)
  const hermite3 = x ** 3 - 3 * x
  const hermite4 = x ** 4 - 6 * x ** 2 + 3
  const hermite6 = x ** 6 - 15 * x ** 4 + 45 * x ** 2 - 15
  const correction = 1 + (skewness * hermite3) / 6 + (kurtosis * hermite4) / 24 + (skewness ** 2 * hermite6) / 72
  return (Math.exp(-(x ** 2) / 2) * correction) / Math.sqrt(2 * Math.PI * variance)
}

interface Moments {
  mean: number
  second: number
  third: number
  fourth: number
}

class TruncatedPoisson {
  readonly mass: number
  readonly #mean: number
  readonly #lower: number
  readonly #upper: number

  constructor(mean: number, lower: number, upper: number) {
    this.#mean = mean
    this.#lower = lower
    this.#upper = upper
    this.mass = between(lower, upper, mean)
  }

  centralMoments(): Moments {
    const [m1, m2, m3, m4] = [this.#factorial(1), this.#factorial(2), this.#factorial(3), this.#factorial(4)]
    return {
      mean: m1,
      second: m2 + m1 - m1 ** 2,
      third: m3 + m2 * (3 - 3 * m1) + m1 - 3 * m1 ** 2 + 2 * m1 ** 3,
      fourth: m4 + m3 * (6 - 4 * m1) + m2 * (7 - 12 * m1 + 6 * m1 ** 2) + m1 - 4 * m1 ** 2 + 6 * m1 ** 3 - 3 * m1 ** 4,
    }
  }

  #factorial(r: number): number {
    const above = between(this.#upper - r + 1, this.#upper, this.#mean)
    const below = between(this.#lower - r, this.#lower - 1, this.#mean)
    return this.#mean ** r * (1 - (above - below) / this.mass)
  }
}

/** P(lower ≤ Z ≤ upper) of a Poisson count. */
function between(lower: number, upper: number, mean: number): number {
  if (mean === 0) return lower <= 0 && upper >= 0 ? 1 : 0
  return poissonCdf(upper, mean) - poissonCdf(lower - 1, mean)
}
