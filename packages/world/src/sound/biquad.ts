import { sampleRate } from './clip.ts'

/** Second-order filter, a0 = 1 (R. Bristow-Johnson, Audio EQ Cookbook). */
export interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

function design(frequency: number, q: number): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * Math.min(frequency, 0.45 * sampleRate)) / sampleRate
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) }
}

const biquad = (b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad => ({
  b0: b0 / a0,
  b1: b1 / a0,
  b2: b2 / a0,
  a1: a1 / a0,
  a2: a2 / a0,
})

export function lowPass(frequency: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = design(frequency, q)
  return biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}

export function highPass(frequency: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = design(frequency, q)
  return biquad((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}

/** Band pass with a gain of one at its centre. */
export function bandPass(frequency: number, q: number): Biquad {
  const { cos, alpha } = design(frequency, q)
  return biquad(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha)
}

/** Raises or lowers a band around `frequency` by `gain` decibels. */
export function peak(frequency: number, q: number, gain: number): Biquad {
  const { cos, alpha } = design(frequency, q)
  const a = 10 ** (gain / 40)
  return biquad(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a)
}

/** Raises or lowers everything above `frequency` by `gain` decibels. */
export function highShelf(frequency: number, gain: number): Biquad {
  const { cos, alpha } = design(frequency, Math.SQRT1_2)
  const a = 10 ** (gain / 40)
  const slope = 2 * Math.sqrt(a) * alpha
  return biquad(
    a * (a + 1 + (a - 1) * cos + slope),
    -2 * a * (a - 1 + (a + 1) * cos),
    a * (a + 1 + (a - 1) * cos - slope),
    a + 1 - (a - 1) * cos + slope,
    2 * (a - 1 - (a + 1) * cos),
    a + 1 - (a - 1) * cos - slope,
  )
}

/** Filters in place. */
export function filter(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): Float32Array {
  let first = 0
  let second = 0
  for (let i = 0; i < samples.length; i++) {
    const input = samples[i] ?? 0
    const output = b0 * input + first
    first = b1 * input - a1 * output + second
    second = b2 * input - a2 * output
    samples[i] = output
  }
  return samples
}

/** The sum of several filters of the same input, such as the formants of a voice or the modes of a box. */
export function bank(samples: Float32Array, bands: readonly { filter: Biquad; gain: number }[]): Float32Array {
  const sum = new Float32Array(samples.length)
  for (const band of bands) {
    const part = filter(samples.slice(), band.filter)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + band.gain * (part[i] ?? 0)
  }
  return sum
}
