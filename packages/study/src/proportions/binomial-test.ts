import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf'

/**
 * Exact two-sided binomial test: the probability of every outcome that is no likelier than `count` of `n`.
 * Right only where votes are independent.
 */
export function binomialTest(count: number, n: number, p = 0.5): number {
  const seen = binomialPmf(count, n, p) * (1 + 1e-7)
  let total = 0
  for (let k = 0; k <= n; k++) {
    const probability = binomialPmf(k, n, p)
    if (probability <= seen) total += probability
  }
  return Math.min(1, total)
}
