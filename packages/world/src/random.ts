import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** A stream of random numbers that is wholly given by its seed and name. */
export class Random {
  readonly #key: string
  readonly #generator: RandomGenerator

  constructor(seed: number | string, name = '') {
    this.#key = `${seed}/${name}`
    this.#generator = xoroshiro128plus(hash(this.#key))
    for (let i = 0; i < 16; i++) this.#generator.next()
  }

  /** A stream of its own, the same however much was drawn from this one: what it feeds can't disturb the rest. */
  fork(name: string): Random {
    return new Random(this.#key, name)
  }

  /** Uniform in [0, 1). */
  next(): number {
    return uniformFloat64(this.#generator)
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number {
    return uniformInt(this.#generator, low, high)
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list that is not empty. */
  pick<const T extends readonly [unknown, ...unknown[]]>(items: T): T[number] {
    return items[this.integer(0, items.length - 1)]
  }

  /** -1 or 1. */
  sign(): number {
    return this.chance(0.5) ? 1 : -1
  }

  /** Normal with mean 0 and standard deviation 1 (Box-Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** 32 random bits as a signed integer, to seed a faster generator. */
  bits(): number {
    return this.#generator.next() | 0
  }
}

/** FNV-1a: spreads neighbouring seeds over all 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
