import { invert } from '../clusters/invert.ts'
import type { Factor } from '../sample/factor.ts'
import { ArrowSystem } from './arrow-system.ts'
import { minimise } from './minimise.ts'

/** A linear model with fixed effects and crossed random intercepts, fitted by REML. */
export interface LinearMixed {
  coefficients: number[]
  covariance: number[][]
  /** Standard deviation of each factor's intercepts, in the order given. */
  deviations: number[]
  residual: number
}

/**
 * Fits y = Xβ + Σ Z_k b_k + e by restricted maximum likelihood, profiled over β and σ as lme4 does, so that only the
 * relative deviations of the factors are searched.
 * @see Bates, Mächler, Bolker & Walker 2015, J. Stat. Softw. 67:1, eq. 42
 */
export function fitLinearMixed(
  y: Float64Array,
  columns: readonly Float64Array[],
  factors: readonly Factor[],
): LinearMixed {
  const system = new ArrowSystem(factors)
  system.weigh(new Float64Array(y.length).fill(1))
  const data = [...columns, y]
  const products = data.map((a) => data.map((b) => dot(a, b)))
  const sums = data.map((column) => sumsByLevel(system, column))
  const profile = (scales: readonly number[]) => profileAt(system, products, sums, scales, y.length)
  const { point } = minimise(
    (scales) => profile(scales).deviance,
    factors.map(() => 1),
  )
  const { coefficients, variance, inverse } = profile(point)
  const residual = Math.sqrt(variance)
  return {
    coefficients,
    covariance: inverse.map((row) => row.map((value) => variance * value)),
    deviations: point.map((scale) => Math.abs(scale) * residual),
    residual,
  }
}

/** The REML criterion and what is profiled out of it at given relative deviations. */
function profileAt(
  system: ArrowSystem,
  products: readonly (readonly number[])[],
  sums: readonly Float64Array[],
  scales: readonly number[],
  n: number,
) {
  const factorised = system.factorise(scales)
  const scaleOf = Float64Array.from(system.owner, (factor) => scales[factor] as number)
  const scaled = sums.map((sum) => sum.map((value, i) => value * (scaleOf[i] as number)))
  const solved = scaled.map((sum) => factorised.solve(sum))
  const left = products.map((row, a) => row.map((value, b) => value - dot(scaled[a] ?? [], solved[b] ?? [])))
  const p = products.length - 1
  const cross = left.slice(0, p).map((row) => row.slice(0, p))
  const right = left.slice(0, p).map((row) => row[p] as number)
  const inverse = invert(cross)
  const coefficients = inverse.map((row) => dot(row, right))
  const squares = (left[p]?.[p] as number) - dot(coefficients, right)
  const df = n - p
  const deviance = factorised.logDeterminant + logDeterminant(cross) + df * (1 + Math.log((2 * Math.PI * squares) / df))
  return { deviance, coefficients, variance: squares / df, inverse }
}

function sumsByLevel(system: ArrowSystem, column: Float64Array): Float64Array {
  const sums = new Float64Array(system.size)
  for (const places of system.places)
    places.forEach((place, i) => {
      sums[place] = (sums[place] as number) + (column[i] as number)
    })
  return sums
}

/** Log-determinant of a small positive definite matrix by elimination. */
function logDeterminant(matrix: readonly (readonly number[])[]): number {
  const [first, ...others] = matrix
  const pivot = first?.[0]
  if (first === undefined || pivot === undefined) return 0
  const rest = others.map((row) =>
    row.slice(1).map((value, j) => value - ((row[0] as number) * (first[j + 1] as number)) / pivot),
  )
  return Math.log(pivot) + logDeterminant(rest)
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
