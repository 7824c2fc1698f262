/** Midpoints of a standard normal with their weights: exact to 1e-9 for smooth functions. */
const nodes = Array.from({ length: 161 }, (_, i) => ({
  z: (i - 80) / 10,
  weight: Math.exp(-(((i - 80) / 10) ** 2) / 2),
}))
const total = nodes.reduce((sum, { weight }) => sum + weight, 0)

/** Expectation of a function of a standard normal. */
const expectation = (f: (z: number) => number): number =>
  nodes.reduce((sum, { z, weight }) => sum + weight * f(z), 0) / total

/** Probability of a logit. */
export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

const known = new Map<string, number>()

/** The logit around which normal logits of this deviation give this share on average. */
export function logitOf(share: number, deviation: number): number {
  const key = `${share} ${deviation}`
  const before = known.get(key)
  if (before !== undefined) return before
  let [low, high] = [-20, 20]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (expectation((z) => logistic(middle + deviation * z)) < share) low = middle
    else high = middle
  }
  known.set(key, (low + high) / 2)
  return (low + high) / 2
}
