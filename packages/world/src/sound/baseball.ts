import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter } from './biquad.ts'
import { amplify, geometric, mix, modulate, samplesIn, silence } from './clip.ts'
import { burst, ping } from './percussion.ts'
import { cheer, roar, shout } from './voice.ts'
import { play, steady, waveTable } from './wavetable.ts'

const organ = waveTable([1, 0.7, 0.5, 0.35, 0, 0.25, 0, 0.2])
const riffs = [
  [0, 4, 7, 12, 7, 12],
  [7, 7, 9, 7, 12, 11],
  [0, 5, 9, 12, 9, 12],
] as const

/** Bat cracks, the mitt, the umpire, an organ and a murmuring crowd that cheers. High pitch is a children's league. */
export function baseballSound(scene: Scene, random: Random): Float32Array {
  const { pitch, rate, loudness } = scene
  const size = geometric(1.15, 0.66, pitch)
  const sum = amplify(roar(size, 0.8, random), 0.03 + 0.13 * loudness)
  const every = 5 / geometric(1.6, 9, rate)
  for (
    let at = random.between(0.1, 0.6), turn = random.integer(0, 1);
    at < 4.8;
    at += every * random.between(0.8, 1.2), turn++
  ) {
    mix(sum, turn % 2 === 0 ? crack(pitch, random) : mitt(pitch, random), 1.6, at)
    if (random.chance(0.45)) mix(sum, shout(165 / size ** 1.5, random.between(0.25, 0.5), size, random), 0.4, at + 0.3)
  }
  if (random.chance(0.8)) mix(sum, cheer(random.between(0.5, 3), size, random), 0.1 + 0.3 * loudness)
  if (random.chance(0.45)) mix(sum, organRiff(pitch, rate, random), 0.06, random.between(0, 1.5))
  return sum
}

/** Ash on leather: a click and the bat's bending modes. */
function crack(pitch: number, random: Random): Float32Array {
  const click = modulate(burst(0.1, 9500, random), (t) => Math.exp(-t / 0.012))
  const wood = geometric(850, 2400, pitch) * random.between(0.92, 1.08)
  return mix(mix(click, ping(wood, 0.018, 0.1), 0.9), ping(wood * 2.4, 0.009, 0.1), 0.7)
}

const mitt = (pitch: number, random: Random): Float32Array =>
  amplify(filter(burst(0.12, 3000, random), bandPass(geometric(280, 900, pitch), 1.2)), 1.5)

function organRiff(pitch: number, rate: number, random: Random): Float32Array {
  const sum = silence()
  const tonic = geometric(220, 520, pitch)
  const beat = geometric(0.42, 0.16, rate)
  for (const [i, semitones] of random.pick(riffs).entries())
    mix(sum, play(organ, steady(tonic * 2 ** (semitones / 12), samplesIn(beat * 0.85))), 1, i * beat)
  return sum
}
