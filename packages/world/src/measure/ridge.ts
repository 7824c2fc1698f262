/** Linear map learned from examples; gives as many numbers as there were targets. */
export type Readout = (point: readonly number[]) => number[]

/**
 * Ridge regression on standardised inputs (A. Hoerl and R. Kennard 1970). Deliberately weak: what it reads out of a
 * sound or picture, a network can.
 */
export function fitRidge(points: readonly number[][], targets: readonly number[][], penalty = 0.05): Readout {
  const scale = standardiser(points)
  const rows = points.map((point) => [...scale(point), 1])
  const gram = products(rows, rows)
  for (const [i, row] of gram.entries()) row[i] = (row[i] ?? 0) + penalty * rows.length
  const weights = solve(gram, products(rows, targets))
  return (point) => products(column([...scale(point), 1]), weights)[0] ?? []
}

/** Class with the largest output of a read-out that was fitted to ±1 targets. */
export const strongest = (outputs: readonly number[]): number => outputs.indexOf(Math.max(...outputs))

const column = (values: readonly number[]): number[][] => values.map((value) => [value])

/** aᵀ·b of two lists of rows. */
function products(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const sums = Array.from({ length: a[0]?.length ?? 0 }, () => new Array<number>(b[0]?.length ?? 0).fill(0))
  for (const [n, left] of a.entries()) for (const [i, sum] of sums.entries()) addScaled(sum, b[n] ?? [], left[i] ?? 0)
  return sums
}

function addScaled(into: number[], row: readonly number[], factor: number, from = 0): void {
  for (let k = from; k < into.length; k++) into[k] = (into[k] ?? 0) + factor * (row[k] ?? 0)
}

function standardiser(points: readonly number[][]): (point: readonly number[]) => number[] {
  const columns = (points[0] ?? []).map((_, i) => points.map((point) => point[i] ?? 0))
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length)
  const deviations = columns.map((values, i) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - (means[i] ?? 0)) ** 2, 0) / values.length),
  )
  return (point) => point.map((value, i) => (value - (means[i] ?? 0)) / (deviations[i] || 1))
}

/** Gauss-Jordan elimination of a symmetric positive-definite system with several right-hand sides. */
function solve(matrix: readonly number[][], right: readonly number[][]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])])
  for (const [i, pivot] of rows.entries()) {
    const lead = pivot[i] ?? 1
    for (let k = i; k < pivot.length; k++) pivot[k] = (pivot[k] ?? 0) / lead
    for (const row of rows) if (row !== pivot) addScaled(row, pivot, -(row[i] ?? 0), i)
  }
  return rows.map((row) => row.slice(matrix.length))
}
