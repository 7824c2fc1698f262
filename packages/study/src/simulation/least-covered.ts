import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf'

/**
 * How many of `intervals` intervals of one level must hold the truth, so that right ones fall short with a probability of
 * at most `risk`: by the binomial law, which takes them as independent.
 */
export function leastCovered(intervals: number, { level, risk }: { level: number; risk: number }): number {
  let short = 0
  for (let covered = 0; covered <= intervals; covered++) {
    short += binomialPmf(covered, intervals, level)
    if (short > risk) return covered
  }
  return intervals
}
