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
export function centreOf(share: number, deviation: number): number {
  let [low, high] = [-20, 20]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (expectation((z) => logistic(middle + deviation * z)) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
