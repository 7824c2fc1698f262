import type { Factor } from '../sample/factor.ts'
import { ArrowSystem, type Factorised } from './arrow-system.ts'
import { answerAt } from './cumulative-logit.ts'
import { minimise } from './minimise.ts'

/** A cumulative logit model with fixed effects and crossed random intercepts. */
export interface OrdinalMixed {
  /** Effects on the latent scale, in logits; positive means higher categories. */
  coefficients: number[]
  /** Category boundaries on the latent scale, ascending. */
  thresholds: number[]
  /** Variance of each factor's intercepts, in the order given. */
  variances: number[]
  logLikelihood: number
}

/**
 * Fits logit P(Y ≤ j) = θ_j − Xβ − Σ b_k by maximum likelihood with the Laplace approximation, as `clmm` does; the mode of
 * the intercepts is found by Newton's method, everything else by BFGS.
 * @param categories category of each row, 0 … count − 1, each of which occurs
 * @see Christensen 2019, A Tutorial on fitting Cumulative Link Mixed Models with clmm2
 */
export function fitOrdinalMixed(
  categories: ArrayLike<number>,
  count: number,
  columns: readonly Float64Array[],
  factors: readonly Factor[],
): OrdinalMixed {
  const likelihood = new LaplaceLikelihood(categories, columns, new ArrowSystem(factors))
  const split = (point: readonly number[]): Parameters => ({
    thresholds: ascending(point.slice(0, count - 1)),
    coefficients: point.slice(count - 1, count - 1 + columns.length),
    scales: point.slice(count - 1 + columns.length),
  })
  const start = [...startingThresholds(categories, count), ...columns.map(() => 0), ...factors.map(() => 0.5)]
  const { point, value } = minimise((candidate) => likelihood.negative(split(candidate)), start)
  const { thresholds, coefficients, scales } = split(point)
  return { coefficients, thresholds, variances: scales.map((scale) => scale ** 2), logLikelihood: -value }
}

interface Parameters {
  thresholds: number[]
  coefficients: number[]
  scales: number[]
}

/** Parameters with the fixed effects summed for each vote. */
interface Latent {
  thresholds: number[]
  fixed: Float64Array
  scales: number[]
}

/** Thresholds from the first one and the logarithms of the gaps. */
function ascending([first = 0, ...gaps]: readonly number[]): number[] {
  const thresholds = [first]
  for (const gap of gaps) thresholds.push((thresholds.at(-1) as number) + Math.exp(gap))
  return thresholds
}

/** Logits of the cumulative shares, as {@link ascending} takes them. */
function startingThresholds(categories: ArrayLike<number>, count: number): number[] {
  const n = categories.length
  const logits = Array.from({ length: count - 1 }, (_, j) => {
    const below = Array.from(categories).filter((category) => category <= j).length
    return Math.log(below / (n - below))
  })
  return logits.map((logit, j) => (j === 0 ? logit : Math.log(logit - (logits[j - 1] as number))))
}

class LaplaceLikelihood {
  readonly #categories: ArrayLike<number>
  readonly #columns: readonly Float64Array[]
  readonly #system: ArrowSystem
  /** The last mode, from which the next search starts. */
  #mode: Float64Array

  constructor(categories: ArrayLike<number>, columns: readonly Float64Array[], system: ArrowSystem) {
    this.#categories = categories
    this.#columns = columns
    this.#system = system
    this.#mode = new Float64Array(system.size)
  }

  /** Negative log-likelihood; infinite where the parameters make an answer impossible. */
  negative({ coefficients, ...latent }: Parameters): number {
    const parameters = { ...latent, fixed: this.#fixed(coefficients) }
    let mode = this.#mode
    let at = this.#joint(parameters, mode)
    if (!Number.isFinite(at.value)) {
      mode = new Float64Array(mode.length)
      at = this.#joint(parameters, mode)
    }
    if (!Number.isFinite(at.value)) return Number.POSITIVE_INFINITY
    let factorised = this.#curvature(parameters, at.weights)
    for (let step = 0; step < 100; step++) {
      const move = factorised.solve(at.slope)
      // Newton's decrement: what the step can still gain. Below this it is rounding.
      if (dot(at.slope, move) < 1e-11) break
      const next = this.#descend(parameters, mode, move, at.value)
      if (!next) break
      mode = next.mode
      at = next.at
      factorised = this.#curvature(parameters, at.weights)
    }
    this.#mode = mode
    return at.value + factorised.logDeterminant / 2
  }

  #curvature({ scales }: Latent, weights: Float64Array): Factorised {
    this.#system.weigh(weights)
    return this.#system.factorise(scales)
  }

  /** A Newton step, halved until it does not go up; null at the last bit. */
  #descend(parameters: Latent, mode: Float64Array, move: Float64Array, value: number) {
    for (let length = 1; length > 1e-8; length /= 2) {
      const next = mode.map((u, i) => u - length * (move[i] as number))
      const at = this.#joint(parameters, next)
      if (at.value <= value) return { mode: next, at }
    }
    return null
  }

  /** Xβ of each vote. */
  #fixed(coefficients: readonly number[]): Float64Array {
    const fixed = new Float64Array(this.#categories.length)
    this.#columns.forEach((column, k) => {
      for (let i = 0; i < fixed.length; i++)
        fixed[i] = (fixed[i] as number) + (column[i] as number) * (coefficients[k] as number)
    })
    return fixed
  }

  /** −log of answers and standardised intercepts together, its slope in the intercepts, and each vote's curvature. */
  #joint({ thresholds, fixed, scales }: Latent, mode: Float64Array) {
    const { places } = this.#system
    const centres = fixed.slice()
    addScaled(centres, places, scales, mode)
    const [slope, slopes, weights] = [mode.slice(), centres.slice(), centres.slice()]
    let value = mode.reduce((sum, u) => sum + u ** 2 / 2, 0)
    for (let vote = 0; vote < centres.length; vote++) {
      const answer = answerAt(this.#categories[vote] as number, thresholds, centres[vote] as number)
      value += answer.value
      slopes[vote] = answer.slope
      weights[vote] = answer.curvature
    }
    places.forEach((own, k) => {
      for (let vote = 0; vote < own.length; vote++) {
        const place = own[vote] as number
        slope[place] = (slope[place] as number) + (scales[k] as number) * (slopes[vote] as number)
      }
    })
    return { value, slope, weights }
  }
}

/** Adds each vote's scaled intercepts to its centre. */
function addScaled(
  centres: Float64Array,
  places: readonly Int32Array[],
  scales: readonly number[],
  mode: Float64Array,
) {
  places.forEach((own, k) => {
    for (let vote = 0; vote < own.length; vote++)
      centres[vote] = (centres[vote] as number) + (scales[k] as number) * (mode[own[vote] as number] as number)
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
}
