/** How far apart two values are. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's α of any number of raters with missing values; null when all values are equal.
 * With one answer far ahead, α falls towards 0 although people agree: it describes, it never excludes.
 * @param units the values that each unit was given
 * @see Krippendorff 2011, Computing Krippendorff's Alpha-Reliability
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  const paired = units.filter((unit) => unit.length > 1)
  const values = [...new Set(paired.flat())].sort((a, b) => a - b)
  const place = new Map(values.map((value, index) => [value, index]))
  const coincidences = values.map(() => new Float64Array(values.length))
  for (const unit of paired) addPairs(coincidences, countsOf(unit, place), unit.length)
  const totals = coincidences.map((row) => row.reduce((sum, value) => sum + value, 0))
  const n = totals.reduce((sum, total) => sum + total, 0)
  const distance = distanceOf(metric, values, totals)
  let [observed, expected] = [0, 0]
  for (const [c, row] of coincidences.entries())
    for (const [k, together] of row.entries()) {
      const squared = distance(c, k)
      observed += together * squared
      expected += ((totals[c] as number) * (totals[k] as number) * squared) / (n - 1)
    }
  return expected > 0 ? 1 - observed / expected : null
}

function countsOf(unit: readonly number[], place: ReadonlyMap<number, number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of unit) {
    const index = place.get(value) as number
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return counts
}

function addPairs(coincidences: readonly Float64Array[], counts: ReadonlyMap<number, number>, size: number): void {
  for (const [c, many] of counts)
    for (const [k, others] of counts) {
      const row = coincidences[c] as Float64Array
      row[k] = (row[k] as number) + (many * (c === k ? others - 1 : others)) / (size - 1)
    }
}

function distanceOf(metric: Metric, values: readonly number[], totals: readonly number[]) {
  const value = (index: number) => values[index] as number
  const between = (c: number, k: number) => {
    const [low, high] = c < k ? [c, k] : [k, c]
    const inside = totals.slice(low, high + 1).reduce((sum, total) => sum + total, 0)
    return inside - ((totals[low] as number) + (totals[high] as number)) / 2
  }
  const metrics: Record<Metric, (c: number, k: number) => number> = {
    nominal: () => 1,
    ordinal: (c, k) => between(c, k) ** 2,
    interval: (c, k) => (value(c) - value(k)) ** 2,
    ratio: (c, k) => ((value(c) - value(k)) / (value(c) + value(k))) ** 2,
  }
  return (c: number, k: number) => (c === k ? 0 : metrics[metric](c, k))
}
