/** A dense symmetric matrix that is factorised in place as LLᵀ. Rows lie one after another. */
export class SymmetricMatrix {
  readonly size: number
  readonly #values: Float64Array

  constructor(size: number, values = new Float64Array(size * size)) {
    this.size = size
    this.#values = values
  }

  clear(): void {
    this.#values.fill(0)
  }

  add(row: number, column: number, value: number): void {
    const place = row * this.size + column
    this.#values[place] = (this.#values[place] as number) + value
  }

  /** Adds a weight at each pair of places. */
  addAll(rows: Int32Array, columns: Int32Array, weights: Float64Array): void {
    for (let i = 0; i < weights.length; i++) this.add(rows[i] as number, columns[i] as number, weights[i] as number)
  }

  /** A copy with row and column i multiplied by the i-th scale, plus the identity. */
  scaledPlusIdentity(scales: Float64Array): SymmetricMatrix {
    const copy = this.#values.slice()
    for (let i = 0; i < this.size; i++)
      for (let j = 0; j < this.size; j++) {
        const place = i * this.size + j
        copy[place] = (copy[place] as number) * (scales[i] as number) * (scales[j] as number) + (i === j ? 1 : 0)
      }
    return new SymmetricMatrix(this.size, copy)
  }

  /** Replaces the lower triangle by that of L. */
  factorise(): void {
    const [a, n] = [this.#values, this.size]
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        let sum = a[i * n + j] as number
        for (let k = 0; k < j; k++) sum -= (a[i * n + k] as number) * (a[j * n + k] as number)
        a[i * n + j] = i === j ? Math.sqrt(sum) : sum / (a[j * n + j] as number)
      }
  }

  /** Log-determinant, once factorised. */
  logDeterminant(): number {
    let sum = 0
    for (let i = 0; i < this.size; i++) sum += 2 * Math.log(this.#values[i * this.size + i] as number)
    return sum
  }

  /** Solves LLᵀx = b in place, once factorised. */
  solve(b: Float64Array): void {
    const [a, n] = [this.#values, this.size]
    for (let i = 0; i < n; i++) {
      let sum = b[i] as number
      for (let k = 0; k < i; k++) sum -= (a[i * n + k] as number) * (b[k] as number)
      b[i] = sum / (a[i * n + i] as number)
    }
    for (let i = n - 1; i >= 0; i--) {
      const solved = (b[i] as number) / (a[i * n + i] as number)
      b[i] = solved
      for (let k = 0; k < i; k++) b[k] = (b[k] as number) - (a[i * n + k] as number) * solved
    }
  }
}
