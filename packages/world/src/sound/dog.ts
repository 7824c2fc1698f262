import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { filter, highPass } from './biquad.ts'
import { amplify, curve, geometric, mix, samplesIn, silence } from './clip.ts'
import { wander, whiteNoise } from './noise.ts'
import { sweep } from './sweeping-filter.ts'
import { play, slope, waveTable } from './wavetable.ts'

/** One to three dogs barking; pitch is their size, from mastiff to terrier. */
export function dogSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = silence()
  const dogs = countOf(rate, 3)
  for (let dog = 0; dog < dogs; dog++) {
    const size = Math.min(1, Math.max(0, pitch + 0.12 * (dog === 0 ? 0 : random.normal())))
    const every = 1 / geometric(0.9, 2.6, rate)
    for (let at = random.between(0.05, 0.5) + dog * 0.17; at < 4.8; at += every * random.between(0.7, 1.5)) {
      mix(sum, bark(size, loudness, random), random.between(0.7, 1), at)
      if (random.chance(0.25 + 0.3 * rate)) mix(sum, bark(size, loudness, random), 0.8, at + random.between(0.2, 0.3))
    }
  }
  if (loudness < 0.75 && random.chance(0.35)) mix(sum, growl(pitch, random), 0.35, random.between(0, 2.5))
  return sum
}

/** A glottal pulse train with hoarse noise, through two formants that rise and fall as the mouth opens and shuts. */
function bark(pitch: number, loudness: number, random: Random): Float32Array {
  const seconds = geometric(0.26, 0.12, pitch) * random.between(0.85, 1.2)
  const length = samplesIn(seconds)
  const open = (t: number) => Math.sin(Math.PI * Math.min(1, t / seconds) ** 0.7)
  const base = geometric(150, 720, pitch) * random.between(0.92, 1.08)
  const line = curve((t) => base * (0.75 + 0.55 * open(t)), length)
  const hoarse = wander(random, 90, length)
  const table = waveTable(slope(24, 6 - 3 * loudness), 0.25)
  const voice = play(
    table,
    line.map((frequency, i) => frequency * (1 + 0.05 * (hoarse[i] ?? 0))),
    length,
  )
  mix(voice, whiteNoise(random, length), 0.35 + 0.5 * loudness)
  const first = sweep(
    voice.slice(),
    curve((t) => geometric(420, 1000, pitch) * (0.6 + 0.75 * open(t)), length),
    3.5,
    'band',
  )
  const second = sweep(
    voice,
    curve((t) => geometric(1150, 2600, pitch) * (0.75 + 0.4 * open(t)), length),
    4.5,
    'band',
  )
  return amplify(
    mix(first, second, 0.7),
    curve((t) => Math.min(1, t / 0.012) * open(t) ** 1.3, length),
  )
}

function growl(pitch: number, random: Random): Float32Array {
  const length = samplesIn(random.between(0.8, 1.6))
  const line = wander(random, 12, length).map((value) => geometric(38, 110, pitch) * (1 + 0.15 * value))
  const throat = mix(play(waveTable(slope(40, 3)), line, length), whiteNoise(random, length), 0.5)
  const formed = sweep(
    throat,
    curve(() => geometric(380, 800, pitch), length),
    2.5,
    'band',
  )
  const seconds = length / 22050
  return filter(
    amplify(
      formed,
      curve((t) => Math.sin((Math.PI * t) / seconds), length),
    ),
    highPass(80),
  )
}
