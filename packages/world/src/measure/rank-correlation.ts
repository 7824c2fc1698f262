/** Spearman's rank correlation of two lists of equal length, tied values sharing their mean rank. */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const [a, b] = [ranks(xs), ranks(ys)]
  const middle = (xs.length - 1) / 2
  let [both, first, second] = [0, 0, 0]
  for (const [i, rank] of a.entries()) {
    const [u, v] = [rank - middle, (b[i] ?? 0) - middle]
    both += u * v
    first += u * u
    second += v * v
  }
  return both / Math.sqrt(first * second || 1)
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}
