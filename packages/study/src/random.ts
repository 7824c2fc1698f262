import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Spreads neighbouring seeds far apart (the finaliser of MurmurHash3). */
function spread(seed: number): number {
  let h = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A stream of random numbers that is wholly given by its seed. */
export class Random {
  readonly #generator

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(spread(seed + 1))
    for (let skipped = 0; skipped < 16; skipped++) this.#generator.next()
  }

  /** Uniform in [0, 1). */
  next(): number {
    return uniformFloat64(this.#generator)
  }

  /** Uniform whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  /** Normal with mean 0 and standard deviation `sd` (Box–Muller). */
  normal(sd = 1): number {
    return sd * Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** 0 … count − 1 in random order (Fisher–Yates). */
  permutation(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, index) => index)
    for (let last = count - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const held = order[last] as number
      order[last] = order[other] as number
      order[other] = held
    }
    return order
  }
}
