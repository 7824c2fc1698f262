import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { zOf } from '../distributions.ts'
import { around, clip, type Interval } from '../interval.ts'

/**
 * Wilson's score interval of a share `p` of `n` votes; `n` need not be whole, so that it also takes an effective number.
 * @see Wilson 1927, J. Am. Stat. Assoc. 22:209
 */
export function wilson(p: number, n: number, level = 0.95): Interval {
  const z = zOf(level)
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const margin = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  return exactAtTheEnds(p, clip(around(centre, margin), 0, 1))
}

/**
 * Wilson's interval with continuity correction for `count` of `n` votes.
 * @see Newcombe 1998, Stat. Med. 17:857, method 4
 */
export function wilsonContinuity(count: number, n: number, level = 0.95): Interval {
  const z = zOf(level)
  const p = count / n
  const bound = (sign: 1 | -1) => {
    const root = z ** 2 + sign * 2 - 1 / n + 4 * p * (n * (1 - p) - sign)
    return (2 * n * p + z ** 2 + sign * (1 + z * Math.sqrt(root))) / (2 * (n + z ** 2))
  }
  return exactAtTheEnds(p, clip({ lower: p === 0 ? 0 : bound(-1), upper: p === 1 ? 1 : bound(1) }, 0, 1))
}

/**
 * The exact interval of `count` of `n` votes.
 * @see Clopper & Pearson 1934, Biometrika 26:404
 */
export function clopperPearson(count: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  return {
    lower: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    upper: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  }
}

/**
 * The adjusted Wald interval of `count` of `n` votes: z²/2 successes and failures are added.
 * @see Agresti & Coull 1998, Am. Stat. 52:119
 */
export function agrestiCoull(count: number, n: number, level = 0.95): Interval {
  const z = zOf(level)
  const p = (count + z ** 2 / 2) / (n + z ** 2)
  return clip(around(p, z * Math.sqrt((p * (1 - p)) / (n + z ** 2))), 0, 1)
}

/** The textbook interval p ± z·√(p(1−p)/n), shown because papers use it. */
export function wald(p: number, n: number, level = 0.95): Interval {
  return clip(around(p, zOf(level) * Math.sqrt((p * (1 - p)) / n)), 0, 1)
}

/** Rounding must not move an end that is exactly 0 or 1. */
const exactAtTheEnds = (p: number, { lower, upper }: Interval): Interval => ({
  lower: p === 0 ? 0 : lower,
  upper: p === 1 ? 1 : upper,
})
