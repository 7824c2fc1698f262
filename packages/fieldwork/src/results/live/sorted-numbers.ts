/** Numbers that come and go, whose quartiles are asked for again and again. */
export class SortedNumbers {
  #sorted = new Float64Array(0)
  #added: number[] = []
  #removed: number[] = []

  /** Takes in a number. */
  add(value: number): void {
    this.#added.push(value)
  }

  /** Takes out a number that was taken in before. */
  remove(value: number): void {
    this.#removed.push(value)
  }

  get length(): number {
    return this.#sorted.length + this.#added.length - this.#removed.length
  }

  /** Quartiles, each the nearest of the numbers; null of none. */
  quartiles(): [number, number, number] | null {
    this.#settle()
    const last = this.#sorted.length - 1
    const at = (share: number) => this.#sorted[Math.round(share * last)] as number
    return last < 0 ? null : [at(0.25), at(0.5), at(0.75)]
  }

  /** Merges what came, and leaves out what went, in one walk: sorting all again would cost far more at every look. */
  #settle(): void {
    if (this.#added.length + this.#removed.length === 0) return
    const [before, came, went] = [this.#sorted, sorted(this.#added), sorted(this.#removed)]
    const merged = new Float64Array(this.length)
    for (let i = 0, b = 0, c = 0, w = 0; b < before.length || c < came.length; ) {
      const next = c === came.length || (before[b] as number) <= (came[c] as number) ? before[b++] : came[c++]
      if (next === went[w]) w += 1
      else merged[i++] = next as number
    }
    this.#sorted = merged
    this.#added = []
    this.#removed = []
  }
}

const sorted = (values: readonly number[]) => Float64Array.from(values).sort()
