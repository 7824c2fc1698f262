import { createHash } from 'node:crypto'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random numbers that follow from what they are for, so that they are the same when asked for again. */
export class Random {
  readonly #generator

  constructor(...purpose: (string | number)[]) {
    this.#generator = xoroshiro128plus(createHash('sha256').update(JSON.stringify(purpose)).digest().readInt32LE(0))
  }

  /** Uniform whole number in [0, count). */
  below(count: number): number {
    return uniformInt(this.#generator, 0, count - 1)
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.below(2 ** 30) / 2 ** 30
  }

  /** Normal with mean 0 (Box–Muller). */
  normal(deviation: number): number {
    return deviation * Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** The same in random order (Fisher–Yates). */
  shuffle<T>(values: readonly T[]): T[] {
    const shuffled = [...values]
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const held = shuffled[last] as T
      shuffled[last] = shuffled[other] as T
      shuffled[other] = held
    }
    return shuffled
  }
}
