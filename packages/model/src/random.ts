import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

const goldenRatio = 0x9e3779b9

/** A stream of random numbers that is a pure function of its seed and of the keys that name it. */
export interface RandomStream {
  /** A number in [0, 1). */
  uniform(): number
  /** A number from the standard normal distribution. */
  normal(): number
  /** A whole number in [0, bound). */
  integer(bound: number): number
}

/** Folds one key into a 32-bit seed (the finaliser of MurmurHash3). */
function fold(seed: number, key: number): number {
  let h = (seed ^ Math.imul(key + goldenRatio, 0x85ebca6b)) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * Opens the stream named by whole-number keys, such as an iteration and a purpose, under a seed: streams of different
 * keys are independent, so resumed work draws what uninterrupted work would have drawn.
 */
export function randomStream(seed: number, ...keys: number[]): RandomStream {
  const generator = xoroshiro128plus(keys.reduce(fold, fold(seed | 0, Math.floor(seed / 2 ** 32))))
  const uniform = () => uniformFloat64(generator)
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer: (bound) => Math.floor(uniform() * bound),
  }
}

/** Draws `count` independent standard normal numbers: the noise z that one seed stands for. */
export function normalNoise(count: number, seed: number, ...keys: number[]): Float32Array {
  const stream = randomStream(seed, ...keys)
  return Float32Array.from({ length: count }, () => stream.normal())
}
