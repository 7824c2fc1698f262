import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter, highPass, lowPass } from './biquad.ts'
import { amplify, curve, geometric, mix, samplesIn, silence } from './clip.ts'
import { brownNoise, pinkNoise, wander, whiteNoise } from './noise.ts'
import { play, waveTable } from './wavetable.ts'

const sine = waveTable([1])

/** Falling water: a dense roar over a rumble, surging as more gates pour, with bubbles. A bigger dam is deeper. */
export function damSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = amplify(fall(pitch, loudness, random), surge(rate, random))
  mix(sum, rumble(pitch, random), 1.5 - pitch)
  mix(sum, hiss(loudness, pitch, random), 0.1 + 0.35 * loudness)
  return mix(sum, bubbles(rate, pitch, random), 0.22 * (1.2 - loudness))
}

function fall(pitch: number, loudness: number, random: Random): Float32Array {
  const centre = geometric(280, 1500, pitch)
  const roar = filter(pinkNoise(random), bandPass(centre, 0.55))
  return filter(roar, lowPass(geometric(1300, 6500, 0.5 * (loudness + pitch))))
}

/** The streams of the gates rise and fall together: the more of them, the faster the water pulses. */
function surge(rate: number, random: Random): Float32Array {
  const slow = wander(random, 0.6)
  const fast = wander(random, geometric(1.5, 16, rate))
  return slow.map((value, i) => 1 + 0.2 * value + 0.45 * (fast[i] ?? 0))
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
    const length = samplesIn(random.between(0.03, 0.09))
    const start = geometric(350, 1300, pitch) * random.between(0.6, 1.8)
    const line = curve((t) => start * (1 + 4 * t), length)
    mix(
      sum,
      amplify(
        play(sine, line, length),
        curve((t) => Math.exp(-t / 0.018), length),
      ),
      random.between(0.3, 1),
      random.between(0, 4.9),
    )
  }
  return sum
}
