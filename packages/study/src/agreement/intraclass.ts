import type { VarianceComponents } from './variance-components.ts'

/** Intraclass correlations of single ratings and of the mean of all k raters (`…k`). */
export interface IntraclassCorrelations {
  icc1: number
  icc2: number
  icc3: number
  icc1k: number
  icc2k: number
  icc3k: number
}

/**
 * The six intraclass correlations of a complete table.
 * @param table a row an item, a column a rater
 * @see Shrout & Fleiss 1979, Psychol. Bull. 86:420
 */
export function shroutFleiss(table: readonly (readonly number[])[]): IntraclassCorrelations {
  const [n, k] = [table.length, table[0]?.length ?? 0]
  const all = table.flat()
  const mean = sum(all) / all.length
  const rowSquares = k * sum(table.map((row) => (sum(row) / k - mean) ** 2))
  const columnMeans = Array.from({ length: k }, (_, j) => sum(table.map((row) => row[j] as number)) / n)
  const columnSquares = n * sum(columnMeans.map((column) => (column - mean) ** 2))
  const total = sum(all.map((value) => (value - mean) ** 2))
  const rows = rowSquares / (n - 1)
  const columns = columnSquares / (k - 1)
  const error = (total - rowSquares - columnSquares) / ((n - 1) * (k - 1))
  const within = (total - rowSquares) / (n * (k - 1))
  return {
    icc1: (rows - within) / (rows + (k - 1) * within),
    icc2: (rows - error) / (rows + (k - 1) * error + (k * (columns - error)) / n),
    icc3: (rows - error) / (rows + (k - 1) * error),
    icc1k: (rows - within) / rows,
    icc2k: (rows - error) / (rows + (columns - error) / n),
    icc3k: (rows - error) / rows,
  }
}

/**
 * ICC(2,1) and ICC(2,k) where votes are missing, from variance components; `k` is the mean number of votes of an item.
 * @see Shrout & Fleiss 1979, whose values these are in a complete table
 */
export function iccOfComponents({ rater, sound, residual }: VarianceComponents, k: number) {
  return { icc2: sound / (sound + rater + residual), icc2k: sound / (sound + (rater + residual) / k) }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
