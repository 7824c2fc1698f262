/** −log P of one answer and its first two derivatives in the centre of the latent scale. */
export function answerAt(category: number, thresholds: readonly number[], centre: number) {
  const above = edge((thresholds[category] ?? Number.POSITIVE_INFINITY) - centre)
  const below = edge((thresholds[category - 1] ?? Number.NEGATIVE_INFINITY) - centre)
  const probability = above.cumulative - below.cumulative
  const slope = (above.density - below.density) / probability
  return {
    value: -Math.log(probability),
    slope,
    curvature: slope ** 2 - (above.change - below.change) / probability,
  }
}

/** The standard logistic distribution, its density and the density's slope. */
function edge(x: number) {
  const cumulative = 1 / (1 + Math.exp(-x))
  const density = cumulative * (1 - cumulative)
  return { cumulative, density, change: density * (1 - 2 * cumulative) }
}
