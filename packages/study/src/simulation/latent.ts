import { normalTail } from '../distributions.ts'

/** Quadrature of a standard normal by midpoints, exact to 1e-9 for the smooth functions used here. */
const nodes = Array.from({ length: 161 }, (_, i) => {
  const z = (i - 80) / 10
  return { z, weight: Math.exp(-(z ** 2) / 2) }
})
const total = nodes.reduce((sum, { weight }) => sum + weight, 0)

/** Expectation of a function of a standard normal. */
export const expectation = (f: (z: number) => number): number =>
  nodes.reduce((sum, { z, weight }) => sum + weight * f(z), 0) / total

/** Probability of a logit. */
export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** The logit at which people of average taste stand so that the share over all raters and sounds is `share`. */
export const centreOf = (share: number, deviation: number): number =>
  rootOf(share, [-20, 20], (centre) => expectation((z) => logistic(centre + deviation * z)))

/** Mean of scores that are rounded into 1 … 5, where what is felt is normal around `centre`. */
export const meanScore = (centre: number, deviation: number): number =>
  1 + [1.5, 2.5, 3.5, 4.5].reduce((sum, threshold) => sum + normalTail((threshold - centre) / deviation), 0)

/** Around what raters must feel so that the mean of their rounded scores is `mean`, between 1 and 5. */
export const scoreCentreOf = (mean: number, deviation: number): number =>
  rootOf(mean, [-20, 26], (centre) => meanScore(centre, deviation))

/** Where a rising function has a value, by bisection. */
function rootOf(value: number, [from, to]: [number, number], rising: (x: number) => number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}
