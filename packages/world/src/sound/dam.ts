import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter, highPass, lowPass } from './biquad.ts'
import { curve, geometric, mix, modulate, samplesIn, silence } from './clip.ts'
import { brownNoise, pinkNoise, wander, whiteNoise } from './noise.ts'
import { play, waveTable } from './wavetable.ts'

const sine = waveTable([1])

/** Falling water: a dense roar over a rumble, surging as more gates pour, with bubbles. A bigger dam is deeper. */
export function damSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = fall(pitch, loudness, random)
  mix(sum, hiss(loudness, pitch, random), 0.1 + 0.35 * loudness)
  surge(sum, rate, random)
  mix(sum, rumble(pitch, random), 1.3 - 1.1 * pitch)
  return mix(sum, bubbles(rate, pitch, random), 0.3 * (1.2 - loudness))
}

function fall(pitch: number, loudness: number, random: Random): Float32Array {
  const roar = filter(pinkNoise(random), bandPass(geometric(260, 1700, pitch), 0.6))
  return filter(roar, lowPass(geometric(1300, 6500, 0.5 * (loudness + pitch))))
}

/** The streams of the gates rise and fall together: the more of them, the faster the water pulses. */
function surge(samples: Float32Array, rate: number, random: Random): Float32Array {
  const slow = wander(random, 0.6)
  const fast = wander(random, geometric(1.2, 18, rate))
  return modulate(samples, (t) => Math.max(0.08, 1 + 0.15 * slow(t) + 0.75 * fast(t)))
}

const rumble = (pitch: number, random: Random): Float32Array =>
  filter(brownNoise(random), lowPass(geometric(90, 260, pitch)))

const hiss = (loudness: number, pitch: number, random: Random): Float32Array =>
  filter(filter(whiteNoise(random), highPass(geometric(1800, 3500, pitch))), lowPass(geometric(4000, 9000, loudness)))

/** Bubbles ring at their resonance, rising as they near the surface (M. Minnaert 1933, K. van den Doel 2005). */
function bubbles(rate: number, pitch: number, random: Random): Float32Array {
  const sum = silence()
  const count = Math.round(geometric(12, 90, rate))
  for (let bubble = 0; bubble < count; bubble++) {
    const start = geometric(350, 1300, pitch) * random.between(0.6, 1.8)
    const line = curve((t) => start * (1 + 4 * t), samplesIn(random.between(0.03, 0.09)))
    const ring = modulate(play(sine, line), (t) => Math.exp(-t / 0.018))
    mix(sum, ring, random.between(0.3, 1), random.between(0, 4.9))
  }
  return sum
}
