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

/** Plays a table at a frequency in hertz, constant or a curve. */
export function play(table: Float32Array, frequency: number | Float32Array, length: number, phase = 0): Float32Array {
  const samples = new Float32Array(length)
  const scale = size / sampleRate
  let position = phase * size
  for (let i = 0; i < length; i++) {
    const index = position | 0
    const left = table[index] ?? 0
    samples[i] = left + ((table[index + 1] ?? 0) - left) * (position - index)
    position += scale * (typeof frequency === 'number' ? frequency : (frequency[i] ?? 0))
    while (position >= size) position -= size
  }
  return samples
}
