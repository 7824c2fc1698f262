import type { Random } from '../random.ts'
import { sampleCount } from './clip.ts'

/** White noise in ±1 (xorshift32, seeded from the stream). */
export function whiteNoise(random: Random, length = sampleCount): Float32Array {
  const samples = new Float32Array(length)
  let state = random.bits() | 1
  for (let i = 0; i < length; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    samples[i] = state / 0x80000000
  }
  return samples
}

/** Pink noise: -3 dB an octave (P. Kellet's three-pole filter). */
export function pinkNoise(random: Random, length = sampleCount): Float32Array {
  const samples = whiteNoise(random, length)
  let [a, b, c] = [0, 0, 0]
  for (let i = 0; i < length; i++) {
    const white = samples[i] ?? 0
    a = 0.99765 * a + white * 0.099046
    b = 0.963 * b + white * 0.2965164
    c = 0.57 * c + white * 1.0526913
    samples[i] = 0.3 * (a + b + c + white * 0.1848)
  }
  return samples
}

/** Brown noise: -6 dB an octave, the rumble of wind and water. */
export function brownNoise(random: Random, length = sampleCount): Float32Array {
  const samples = whiteNoise(random, length)
  let level = 0
  for (let i = 0; i < length; i++) {
    level = 0.985 * level + 0.17 * (samples[i] ?? 0)
    samples[i] = level
  }
  return samples
}

/** A smooth random function of the time in seconds, within ±1, that turns `rate` times a second. */
export function wander(random: Random, rate: number): (seconds: number) => number {
  const knots = Float32Array.from({ length: Math.ceil(5.1 * rate) + 2 }, () => random.between(-1, 1))
  return (seconds) => {
    const knot = Math.floor(seconds * rate)
    const [from, to] = [knots[knot] ?? 0, knots[knot + 1] ?? 0]
    const position = seconds * rate - knot
    return from + (to - from) * position * position * (3 - 2 * position)
  }
}
