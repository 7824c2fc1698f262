import type { SymmetricMatrix } from './symmetric-matrix.ts'

/** Which levels of the rest each level of the head meets, row by row, and with how much weight. */
export class Meetings {
  readonly #ends: Int32Array
  readonly #columns: Int32Array
  readonly #values: Float64Array
  /** Entry that each vote adds to, by factor. */
  readonly #entries: readonly Int32Array[]

  constructor(ends: Int32Array, columns: Int32Array, values: Float64Array, entries: readonly Int32Array[]) {
    this.#ends = ends
    this.#columns = columns
    this.#values = values
    this.#entries = entries
  }

  #start(level: number): number {
    return level === 0 ? 0 : (this.#ends[level - 1] as number)
  }

  weigh(weights: Float64Array): void {
    this.#values.fill(0)
    for (const entries of this.#entries)
      for (let vote = 0; vote < entries.length; vote++) {
        const entry = entries[vote] as number
        this.#values[entry] = (this.#values[entry] as number) + (weights[vote] as number)
      }
  }

  scaled(head: number, rest: Float64Array): Meetings {
    const values = this.#values.map((value, entry) => head * (rest[this.#columns[entry] as number] as number) * value)
    return new Meetings(this.#ends, this.#columns, values, this.#entries)
  }

  /** Subtracts from the rest what the head accounts for (the Schur complement). */
  eliminate(diagonal: Float64Array, shaft: SymmetricMatrix): void {
    diagonal.forEach((pivot, level) => {
      const [start, end] = [this.#start(level), this.#ends[level] as number]
      for (let i = start; i < end; i++) {
        const share = (this.#values[i] as number) / pivot
        for (let j = start; j < end; j++)
          shaft.add(this.#columns[i] as number, this.#columns[j] as number, -share * (this.#values[j] as number))
      }
    })
  }

  /** rest −= Bᵀ · head */
  subtractFromRest(head: Float64Array, rest: Float64Array): void {
    head.forEach((value, level) => {
      for (let entry = this.#start(level); entry < (this.#ends[level] as number); entry++) {
        const column = this.#columns[entry] as number
        rest[column] = (rest[column] as number) - (this.#values[entry] as number) * value
      }
    })
  }

  /** (B · rest) of one level of the head. */
  dotOf(level: number, rest: Float64Array): number {
    let sum = 0
    for (let entry = this.#start(level); entry < (this.#ends[level] as number); entry++)
      sum += (this.#values[entry] as number) * (rest[this.#columns[entry] as number] as number)
    return sum
  }
}

/** Finds who meets whom: `head` is each vote's level of the head, `rest` its places in the rest, by factor. */
export function meetingsOf(head: Int32Array, levels: number, rest: readonly Int32Array[]): Meetings {
  const rows = Array.from({ length: levels }, () => new Map<number, number>())
  const rowOf = (vote: number) => rows[head[vote] as number] as Map<number, number>
  for (const places of rest)
    places.forEach((place, vote) => {
      const row = rowOf(vote)
      if (!row.has(place)) row.set(place, row.size)
    })
  const ends = new Int32Array(levels)
  rows.forEach((row, level) => {
    ends[level] = (ends[level - 1] ?? 0) + row.size
  })
  const columns = Int32Array.from(rows.flatMap((row) => [...row.keys()]))
  const entries = rest.map((places) =>
    places.map((place, vote) => (ends[(head[vote] as number) - 1] ?? 0) + (rowOf(vote).get(place) as number)),
  )
  return new Meetings(ends, columns, new Float64Array(columns.length), entries)
}
