import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter, highPass, lowPass } from './biquad.ts'
import { curve, geometric, mix, modulate, silence } from './clip.ts'
import { wander, whiteNoise } from './noise.ts'
import { burst, drumhead } from './percussion.ts'
import { play, slope, waveTable } from './wavetable.ts'

/** Outboard motors burbling over wash and spray, with the hulls slapping on the waves. */
export function speedboatSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = silence()
  const boats = countOf(rate, 3)
  for (let boat = 0; boat < boats; boat++) mix(sum, outboard(pitch, loudness, random), 1 / Math.sqrt(boats))
  mix(sum, wash(loudness, random), 0.08 + 0.3 * loudness)
  return mix(sum, slaps(rate, pitch, random), 0.5 + 0.9 * loudness)
}

/** Exhaust pulses, gargling as the propeller throws water over the outlet. */
function outboard(pitch: number, loudness: number, random: Random): Float32Array {
  const firing = geometric(46, 190, pitch) * random.between(0.94, 1.06)
  const [throttle, flutter] = [wander(random, 0.7), wander(random, 23)]
  const table = waveTable(
    slope(64, 6.5 - 1.5 * loudness).map((level) => level * random.between(0.4, 1.4)),
    0.35,
  )
  const line = curve((t) => firing * (1 + 0.06 * throttle(t) + 0.012 * flutter(t)))
  const engine = filter(play(table, line, { phase: random.next() }), lowPass(geometric(1100, 5000, loudness)))
  const gargle = wander(random, geometric(11, 26, pitch))
  return modulate(engine, (t) => 0.3 * (1 + 0.55 * gargle(t)))
}

function wash(loudness: number, random: Random): Float32Array {
  const spray = filter(filter(whiteNoise(random), highPass(600)), lowPass(geometric(1800, 7500, loudness)))
  const surge = wander(random, 3)
  return modulate(spray, (t) => 1 + 0.6 * surge(t))
}

/** Each wave thumps the hull and throws spray. */
function slaps(rate: number, pitch: number, random: Random): Float32Array {
  const sum = silence()
  const every = 1 / geometric(0.6, 6, rate)
  const thump = drumhead(geometric(60, 170, pitch), 0.16, 0, random)
  for (let at = random.between(0, every); at < 5; at += every * random.between(0.85, 1.15)) {
    const splash = filter(burst(0.16, 6000, random), bandPass(geometric(900, 2200, pitch), 0.7))
    const force = random.between(0.7, 1.1)
    mix(sum, thump, force, at)
    mix(sum, splash, 1.6 * force, at)
  }
  return sum
}
