import betaln from '@stdlib/math-base-special-betaln'
import type { Interval } from '../interval.ts'

/**
 * Confidence sequence of the share behind `count` of `n` independent votes: right at every look at once.
 * The interval holds every p at which the mixture martingale with a Beta(a, b) prior stays below 1/α.
 * Votes that share a rater are not independent; then it is too narrow.
 * @see Robbins 1970, Ann. Math. Stat. 41:1397
 */
export function betaBinomialSequence(count: number, n: number, { alpha = 0.05, a = 0.5, b = 0.5 } = {}): Interval {
  const failures = n - count
  const prior = betaln(a + count, b + failures) - betaln(a, b)
  const excess = (p: number) => prior - times(count, Math.log(p)) - times(failures, Math.log1p(-p)) + Math.log(alpha)
  const share = n === 0 ? 0.5 : count / n
  return {
    lower: excess(0) > 0 ? crossingBetween(0, share, excess) : 0,
    upper: excess(1) > 0 ? crossingBetween(1, share, excess) : 1,
  }
}

const times = (factor: number, value: number) => (factor === 0 ? 0 : factor * value)

/** Bisection to the last bit between a place where the function is positive and one where it is not. */
function crossingBetween(outside: number, inside: number, excess: (p: number) => number): number {
  let [out, within] = [outside, inside]
  for (;;) {
    const middle = (out + within) / 2
    if (middle === out || middle === within) return within
    if (excess(middle) > 0) out = middle
    else within = middle
  }
}
