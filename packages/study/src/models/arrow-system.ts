import type { Factor } from '../sample/factor.ts'
import { type Meetings, meetingsOf } from './meetings.ts'
import { SymmetricMatrix } from './symmetric-matrix.ts'

/**
 * The matrix ΛᵀZᵀWZΛ + I of crossed random intercepts. The factor with the most levels (the head) meets itself only on
 * the diagonal, so it is eliminated in closed form and only the rest is factorised densely. Vectors hold the levels of
 * the first factor, then of the second, and so on.
 */
export class ArrowSystem {
  readonly size: number
  /** For each factor, where each vote's level stands in a vector. */
  readonly places: readonly Int32Array[]
  /** Which factor each place belongs to. */
  readonly owner: Int32Array
  readonly #head: { start: number; codes: Int32Array; diagonal: Float64Array }
  /** Place in the rest of each vote's levels, by factor. */
  readonly #rest: readonly Int32Array[]
  readonly #restOwner: Int32Array
  readonly #meetings: Meetings
  readonly #matrix: SymmetricMatrix

  constructor(factors: readonly Factor[]) {
    const sizes = factors.map(({ levels }) => levels.length)
    const head = sizes.indexOf(Math.max(...sizes))
    const starts = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0))
    const start = (k: number) => starts[k] as number
    const headSize = sizes[head] ?? 0
    this.size = sizes.reduce((sum, size) => sum + size, 0)
    this.places = factors.map(({ codes }, k) => codes.map((code) => start(k) + code))
    this.owner = Int32Array.from(factors.flatMap(({ levels }, k) => levels.map(() => k)))
    this.#head = {
      start: start(head),
      codes: factors[head]?.codes ?? new Int32Array(),
      diagonal: new Float64Array(headSize),
    }
    this.#rest = this.places.flatMap((places, k) =>
      k === head ? [] : [places.map((place) => (k > head ? place - headSize : place))],
    )
    this.#restOwner = this.owner.filter((k) => k !== head)
    this.#meetings = meetingsOf(this.#head.codes, headSize, this.#rest)
    this.#matrix = new SymmetricMatrix(this.#restOwner.length)
  }

  /** Sums the weights of votes into ZᵀWZ. */
  weigh(weights: Float64Array): void {
    const { codes, diagonal } = this.#head
    diagonal.fill(0)
    for (let vote = 0; vote < weights.length; vote++) {
      const level = codes[vote] as number
      diagonal[level] = (diagonal[level] as number) + (weights[vote] as number)
    }
    this.#meetings.weigh(weights)
    this.#matrix.clear()
    for (const rows of this.#rest) for (const columns of this.#rest) this.#matrix.addAll(rows, columns, weights)
  }

  /** Factorises the system with each factor scaled by its relative deviation. */
  factorise(scales: readonly number[]): Factorised {
    const headScale = scales[this.owner[this.#head.start] as number] as number
    const restScales = Float64Array.from(this.#restOwner, (k) => scales[k] as number)
    const diagonal = this.#head.diagonal.map((value) => headScale ** 2 * value + 1)
    const meetings = this.#meetings.scaled(headScale, restScales)
    const shaft = this.#matrix.scaledPlusIdentity(restScales)
    meetings.eliminate(diagonal, shaft)
    shaft.factorise()
    return new Factorised(this.#head.start, diagonal, meetings, shaft)
  }
}

/** The factorised system: its determinant, and solutions. */
class Factorised {
  readonly logDeterminant: number
  readonly #start: number
  readonly #diagonal: Float64Array
  readonly #meetings: Meetings
  readonly #shaft: SymmetricMatrix

  constructor(start: number, diagonal: Float64Array, meetings: Meetings, shaft: SymmetricMatrix) {
    this.#start = start
    this.#diagonal = diagonal
    this.#meetings = meetings
    this.#shaft = shaft
    this.logDeterminant = diagonal.reduce((sum, value) => sum + Math.log(value), shaft.logDeterminant())
  }

  solve(right: Float64Array): Float64Array {
    const end = this.#start + this.#diagonal.length
    const head = right.slice(this.#start, end)
    const rest = new Float64Array(right.length - head.length)
    rest.set(right.subarray(0, this.#start))
    rest.set(right.subarray(end), this.#start)
    this.#meetings.subtractFromRest(
      head.map((value, level) => value / (this.#diagonal[level] as number)),
      rest,
    )
    this.#shaft.solve(rest)
    const solution = new Float64Array(right.length)
    solution.set(rest.subarray(0, this.#start))
    solution.set(rest.subarray(this.#start), end)
    head.forEach((value, level) => {
      solution[this.#start + level] = (value - this.#meetings.dotOf(level, rest)) / (this.#diagonal[level] as number)
    })
    return solution
  }
}

export type { Factorised }
