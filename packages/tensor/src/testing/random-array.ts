import { type DType, type NdArray, sizeOf } from '../nd-array.ts'

/** Distribution of test numbers: continuous ones, or few integers so that ties and zeros happen. */
export type Draw = 'normal' | 'positive' | 'unit' | 'integers' | 'bits'

/** A small seeded generator (mulberry32) of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const draws: Record<Draw, (next: () => number) => number> = {
  normal: (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  positive: (next) => 0.2 + 2 * next(),
  unit: (next) => 1.8 * next() - 0.9,
  integers: (next) => Math.floor(next() * 7) - 3,
  bits: (next) => Math.floor(next() * 2),
}

/** An array of seeded numbers. */
export function randomArray(shape: number[], seed: number, draw: Draw = 'normal', dtype: DType = 'float32'): NdArray {
  const next = random(seed)
  const numbers = Array.from({ length: sizeOf(shape) }, () => draws[draw](next))
  const data =
    dtype === 'float32'
      ? Float32Array.from(numbers)
      : dtype === 'int32'
        ? Int32Array.from(numbers)
        : Uint8Array.from(numbers)
  return { shape, dtype, data }
}
