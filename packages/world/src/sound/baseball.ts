import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter } from './biquad.ts'
import { amplify, curve, geometric, mix, samplesIn, silence } from './clip.ts'
import { burst } from './percussion.ts'
import { cheer, roar, shout } from './voice.ts'
import { play, waveTable } from './wavetable.ts'

const organ = waveTable([1, 0.7, 0.5, 0.35, 0, 0.25, 0, 0.2])
const riffs = [
  [0, 4, 7, 12, 7, 12],
  [7, 7, 9, 7, 12, 11],
  [0, 5, 9, 12, 9, 12],
] as const

/** Bat cracks, the mitt, the umpire, an organ and a murmuring crowd that cheers. High pitch is a children's league. */
export function baseballSound(scene: Scene, random: Random): Float32Array {
  const { pitch, rate, loudness } = scene
  const size = geometric(1.12, 0.72, pitch)
  const sum = amplify(roar(size, 0.8, random), 0.05 + 0.22 * loudness)
  const every = 5 / geometric(1.2, 6.5, rate)
  for (let at = random.between(0.1, 0.7), play = 0; at < 4.8; at += every * random.between(0.8, 1.2), play++) {
    if (play % 2 === 0) swing(sum, at, scene, size, random)
    else mix(sum, mitt(pitch, random), 1.1, at)
    if (random.chance(0.5)) mix(sum, shout(170 / size, random.between(0.25, 0.5), size, random), 0.5, at + 0.3)
  }
  if (random.chance(0.45)) mix(sum, organRiff(pitch, rate, random), 0.07, random.between(0, 1.5))
  return sum
}

function swing(sum: Float32Array, at: number, { pitch, loudness }: Scene, size: number, random: Random): void {
  mix(sum, crack(pitch, random), 1.5, at)
  mix(sum, cheer(at + 0.15, size, random), 0.15 + 0.5 * loudness)
}

/** Ash on leather: a click and the bat's bending modes. */
function crack(pitch: number, random: Random): Float32Array {
  const length = samplesIn(0.14)
  const click = burst(0.14, 9000, random)
  const wood = geometric(850, 2300, pitch) * random.between(0.92, 1.08)
  const ring = (ratio: number, life: number) =>
    amplify(
      play(waveTable([1]), wood * ratio, length, 0.25),
      curve((t) => Math.exp(-t / life), length),
    )
  return mix(
    mix(
      amplify(
        click,
        curve((t) => Math.exp(-t / 0.012), length),
      ),
      ring(1, 0.016),
      0.9,
    ),
    ring(2.4, 0.008),
    0.6,
  )
}

const mitt = (pitch: number, random: Random): Float32Array =>
  filter(burst(0.12, 3000, random), bandPass(geometric(280, 900, pitch), 1.2))

function organRiff(pitch: number, rate: number, random: Random): Float32Array {
  const sum = silence()
  const tonic = geometric(220, 520, pitch)
  const beat = geometric(0.42, 0.16, rate)
  random.pick(riffs).forEach((semitones, i) => {
    const length = samplesIn(beat * 0.85)
    mix(sum, play(organ, tonic * 2 ** (semitones / 12), length), 1, i * beat)
  })
  return sum
}
