import { sampleRate } from './clip.ts'

const size = 2048

/** One period of a sum of sines; `amplitudes[n]` belongs to harmonic n + 1. Phases are spread, so peaks don't pile up. */
export function waveTable(amplitudes: readonly number[], spread = 0.7): Float32Array {
  const table = new Float32Array(size + 1)
  amplitudes.forEach((amplitude, n) => {
    const step = (2 * Math.PI * (n + 1)) / size
    for (let i = 0; i <= size; i++) table[i] = (table[i] ?? 0) + amplitude * Math.sin(step * i + spread * n * n)
  })
  return table
}

/** Harmonics that fall by `decibelsPerOctave` up to a count, such as a bowed string or an engine's exhaust. */
export const slope = (count: number, decibelsPerOctave: number): number[] =>
  Array.from({ length: count }, (_, n) => 10 ** ((-decibelsPerOctave * Math.log2(n + 1)) / 20))

/** Plays a table along a curve of frequencies in hertz times `ratio`, from a phase in 0..1. */
export function play(table: Float32Array, frequency: Float32Array, { ratio = 1, phase = 0 } = {}): Float32Array {
  const samples = new Float32Array(frequency.length)
  const scale = (ratio * size) / sampleRate
  let position = phase * size
  for (let i = 0; i < samples.length; i++) {
    const index = position | 0
    const left = table[index] ?? 0
    samples[i] = left + ((table[index + 1] ?? 0) - left) * (position - index)
    position += scale * (frequency[i] ?? 0)
    if (position >= size) position %= size
  }
  return samples
}

/** A frequency that stays. */
export const steady = (frequency: number, length: number): Float32Array => new Float32Array(length).fill(frequency)
