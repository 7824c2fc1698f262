import { invert } from './invert.ts'

/** A linear regression: its coefficients, their ordinary standard errors and what each row does to them. */
export interface LeastSquares {
  coefficients: number[]
  /** Standard errors as if rows were independent. */
  standardErrors: number[]
  /** Influence of each row on each coefficient, to be summed over clusters. */
  influences: Float64Array[]
}

/** Ordinary least squares of `y` on the columns, an intercept being a column of ones. */
export function leastSquares(y: Float64Array, columns: readonly Float64Array[]): LeastSquares {
  const inverse = invert(columns.map((a) => columns.map((b) => dot(a, b))))
  const moments = columns.map((column) => dot(column, y))
  const coefficients = inverse.map((row) => dot(row, moments))
  const residuals = y.map(
    (value, i) => value - columns.reduce((sum, column, k) => sum + at(column, i) * at(coefficients, k), 0),
  )
  const variance = dot(residuals, residuals) / (y.length - columns.length)
  return {
    coefficients,
    standardErrors: inverse.map((row, k) => Math.sqrt(variance * at(row, k))),
    influences: inverse.map((row) =>
      residuals.map(
        (residual, i) => residual * columns.reduce((sum, column, k) => sum + at(row, k) * at(column, i), 0),
      ),
    ),
  }
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i)
  return sum
}
