import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter, highPass, lowPass } from './biquad.ts'
import { amplify, curve, geometric, mix, silence } from './clip.ts'
import { pinkNoise, wander, whiteNoise } from './noise.ts'
import { burst } from './percussion.ts'
import { play, slope, waveTable } from './wavetable.ts'

/** Outboard motors burbling over wash and spray, with the hull slapping on the waves. */
export function speedboatSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = silence()
  const boats = countOf(rate, 3)
  for (let boat = 0; boat < boats; boat++) mix(sum, outboard(pitch, loudness, random), 0.8 / Math.sqrt(boats))
  mix(sum, wash(loudness, random), 0.35 + 0.9 * loudness)
  return mix(sum, slaps(rate, pitch, random), 0.4)
}

/** Exhaust pulses, gargling as the propeller throws water over the outlet. */
function outboard(pitch: number, loudness: number, random: Random): Float32Array {
  const firing = geometric(42, 170, pitch) * random.between(0.94, 1.06)
  const throttle = wander(random, 0.7)
  const flutter = wander(random, 23)
  const table = waveTable(
    slope(40, 5 - 2 * loudness).map((level) => level * random.between(0.4, 1.4)),
    0.35,
  )
  const line = throttle.map((value, i) => firing * (1 + 0.05 * value + 0.02 * (flutter[i] ?? 0)))
  const engine = filter(play(table, line, line.length, random.next()), lowPass(geometric(900, 4500, loudness)))
  const gargle = wander(random, geometric(9, 22, pitch))
  return amplify(
    engine,
    gargle.map((value) => 0.3 * (1 + 0.65 * value)),
  )
}

function wash(loudness: number, random: Random): Float32Array {
  const spray = filter(filter(whiteNoise(random), highPass(500)), lowPass(geometric(1500, 7000, loudness)))
  const surge = wander(random, 3)
  const body = filter(pinkNoise(random), bandPass(420, 0.7))
  return mix(
    amplify(
      spray,
      surge.map((value) => 0.3 * (1 + 0.6 * value)),
    ),
    body,
    0.7,
  )
}

function slaps(rate: number, pitch: number, random: Random): Float32Array {
  const sum = silence()
  const every = 1 / geometric(0.7, 4.5, rate)
  for (let at = random.between(0, every); at < 5; at += every * random.between(0.75, 1.25)) {
    const slap = burst(0.22, geometric(500, 1600, pitch), random)
    mix(
      sum,
      amplify(
        slap,
        curve(() => random.between(1.6, 2.6), slap.length),
      ),
      1,
      at,
    )
  }
  return sum
}
