import type { Factor } from '../sample/factor.ts'

/**
 * The matrix ΛᵀZᵀWZΛ + I of crossed random intercepts. The factor with the most levels meets itself only on the
 * diagonal, so it is eliminated in closed form and only the rest (the arrow's shaft) is factorised densely.
 */
export class ArrowSystem {
  /** Factors in the order given, which is also the order of every vector: levels of the first, of the second, … */
  readonly factors: readonly Factor[]
  readonly size: number
  readonly #offsets: readonly number[]
  readonly #head: number
  readonly #diagonal: Float64Array
  readonly #meeting: readonly Map<number, number>[]
  readonly #rest: Float64Array[]

  constructor(factors: readonly Factor[]) {
    this.factors = factors
    const sizes = factors.map(({ levels }) => levels.length)
    this.#head = sizes.indexOf(Math.max(...sizes))
    this.#offsets = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0))
    this.size = sizes.reduce((sum, size) => sum + size, 0)
    const head = sizes[this.#head] ?? 0
    this.#diagonal = new Float64Array(head)
    this.#meeting = Array.from({ length: head }, () => new Map())
    this.#rest = Array.from({ length: this.size - head }, () => new Float64Array(this.size - head))
  }

  /** Sums the weights of votes into ZᵀWZ. */
  weigh(weight: (vote: number) => number): void {
    this.#diagonal.fill(0)
    for (const meeting of this.#meeting) meeting.clear()
    for (const row of this.#rest) row.fill(0)
    const votes = this.factors[0]?.codes.length ?? 0
    const others = this.factors.map((_, k) => k).filter((k) => k !== this.#head)
    for (let vote = 0; vote < votes; vote++) this.#add(vote, weight(vote), others)
  }

  #add(vote: number, weight: number, others: readonly number[]): void {
    const level = this.factors[this.#head]?.codes[vote] as number
    this.#diagonal[level] = (this.#diagonal[level] as number) + weight
    const meeting = this.#meeting[level] as Map<number, number>
    const places = others.map((k) => this.#placeInRest(k, this.factors[k]?.codes[vote] as number))
    for (const place of places) {
      meeting.set(place, (meeting.get(place) ?? 0) + weight)
      const row = this.#rest[place] as Float64Array
      for (const other of places) row[other] = (row[other] as number) + weight
    }
  }

  /** Place of a level of a factor in every vector. */
  place(factor: number, level: number): number {
    return (this.#offsets[factor] as number) + level
  }

  #placeInRest(factor: number, level: number): number {
    const place = this.place(factor, level)
    return factor > this.#head ? place - this.#diagonal.length : place
  }

  /** Factorises the system with each factor scaled by its relative deviation. */
  factorise(scales: readonly number[]): Factorised {
    const headScale = scales[this.#head] as number
    const restScales = this.factors.flatMap(({ levels }, k) =>
      k === this.#head ? [] : levels.map(() => scales[k] as number),
    )
    const diagonal = this.#diagonal.map((value) => headScale ** 2 * value + 1)
    const meeting = this.#meeting.map((entries) =>
      [...entries].map(([place, value]) => [place, headScale * (restScales[place] as number) * value] as const),
    )
    const shaft = this.#rest.map((row, i) =>
      row.map((value, j) => (restScales[i] as number) * (restScales[j] as number) * value + (i === j ? 1 : 0)),
    )
    for (const [level, entries] of meeting.entries())
      for (const [i, left] of entries) {
        const row = shaft[i] as Float64Array
        const share = left / (diagonal[level] as number)
        for (const [j, right] of entries) row[j] = (row[j] as number) - share * right
      }
    return new Factorised(this.#offsets[this.#head] as number, diagonal, meeting, cholesky(shaft))
  }
}

/** The factorised system: its determinant, and solutions. */
export class Factorised {
  readonly logDeterminant: number
  readonly #start: number
  readonly #diagonal: Float64Array
  readonly #meeting: readonly (readonly (readonly [number, number])[])[]
  readonly #shaft: readonly Float64Array[]

  constructor(
    start: number,
    diagonal: Float64Array,
    meeting: readonly (readonly (readonly [number, number])[])[],
    shaft: readonly Float64Array[],
  ) {
    this.#start = start
    this.#diagonal = diagonal
    this.#meeting = meeting
    this.#shaft = shaft
    this.logDeterminant =
      diagonal.reduce((sum, value) => sum + Math.log(value), 0) +
      shaft.reduce((sum, row, i) => sum + 2 * Math.log(row[i] as number), 0)
  }

  solve(right: Float64Array): Float64Array {
    const end = this.#start + this.#diagonal.length
    const head = right.slice(this.#start, end)
    const rest = Float64Array.from([...right.subarray(0, this.#start), ...right.subarray(end)])
    this.#meeting.forEach((entries, level) => {
      const share = (head[level] as number) / (this.#diagonal[level] as number)
      for (const [place, value] of entries) rest[place] = (rest[place] as number) - value * share
    })
    solveCholesky(this.#shaft, rest)
    this.#meeting.forEach((entries, level) => {
      const carried = entries.reduce((sum, [place, value]) => sum + value * (rest[place] as number), 0)
      head[level] = ((head[level] as number) - carried) / (this.#diagonal[level] as number)
    })
    return Float64Array.from([...rest.subarray(0, this.#start), ...head, ...rest.subarray(this.#start)])
  }
}

/** Lower triangle L of a positive definite matrix = LLᵀ, in place. */
function cholesky(rows: Float64Array[]): Float64Array[] {
  rows.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      const other = rows[j] as Float64Array
      let sum = row[j] as number
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number)
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] as number)
    }
  })
  return rows
}

/** Solves LLᵀx = b in place. */
function solveCholesky(rows: readonly Float64Array[], b: Float64Array): void {
  rows.forEach((row, i) => {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (row[k] as number) * (b[k] as number)
    b[i] = sum / (row[i] as number)
  })
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array
    const solved = (b[i] as number) / (row[i] as number)
    b[i] = solved
    for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (row[k] as number) * solved
  }
}
