import { sampleRate } from './clip.ts'

/**
 * State-variable filter whose corner follows a curve in hertz; in place (topology-preserving form, A. Simper 2013).
 * The band output is scaled to a gain of one at its centre.
 */
export function sweep(
  samples: Float32Array,
  frequency: Float32Array,
  q: number,
  output: 'low' | 'band' = 'low',
): Float32Array {
  const damping = 1 / q
  let first = 0
  let second = 0
  let g = 0
  for (let i = 0; i < samples.length; i++) {
    // A tangent every 16 samples is as smooth as the ear asks.
    if (i % 16 === 0) g = Math.tan((Math.PI * Math.min(frequency[i] ?? 0, 0.45 * sampleRate)) / sampleRate)
    const high = (samples[i] ?? 0) - second
    const band = (g * high + first) / (1 + g * (g + damping))
    const low = second + g * band
    first = 2 * band - first
    second = 2 * low - second
    samples[i] = output === 'low' ? low : damping * band
  }
  return samples
}
