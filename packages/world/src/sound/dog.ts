import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { filter, highPass } from './biquad.ts'
import { curve, geometric, mix, modulate, samplesIn, silence } from './clip.ts'
import { wander, whiteNoise } from './noise.ts'
import { sweep } from './sweeping-filter.ts'
import { play, slope, steady, waveTable } from './wavetable.ts'

/** One to three dogs barking; pitch is their size, from mastiff to terrier. */
export function dogSound(scene: Scene, random: Random): Float32Array {
  const sum = silence()
  const dogs = countOf(scene.rate, 3)
  for (let dog = 0; dog < dogs; dog++) {
    const pitch = Math.min(1, Math.max(0, scene.pitch + (dog === 0 ? 0 : 0.1 * random.normal())))
    barking(sum, { ...scene, pitch }, 0.17 * dog, random)
  }
  if (scene.loudness < 0.75 && random.chance(0.3)) mix(sum, growl(scene.pitch, random), 0.3, random.between(0, 2.5))
  return sum
}

/** A dog repeats its own two barks, sometimes as a quick pair. */
function barking(sum: Float32Array, { pitch, rate, loudness }: Scene, delay: number, random: Random): void {
  const every = 1 / geometric(0.8, 2.4, rate)
  const repertoire = [bark(pitch, loudness, random), bark(pitch, loudness, random)] as const
  for (let at = random.between(0.05, 0.5) + delay; at < 4.8; at += every * random.between(0.75, 1.35)) {
    mix(sum, random.pick(repertoire), random.between(0.7, 1), at)
    if (random.chance(0.2 + 0.3 * rate)) mix(sum, random.pick(repertoire), 0.8, at + random.between(0.2, 0.3))
  }
}

/** A glottal pulse train with hoarse noise, through two formants that rise and fall as the mouth opens and shuts. */
function bark(pitch: number, loudness: number, random: Random): Float32Array {
  const seconds = geometric(0.26, 0.12, pitch) * random.between(0.85, 1.2)
  const length = samplesIn(seconds)
  const open = (t: number) => Math.sin(Math.PI * Math.min(1, t / seconds) ** 0.7)
  const base = geometric(150, 720, pitch) * random.between(0.92, 1.08)
  const hoarse = wander(random, 90)
  const line = curve((t) => base * (0.75 + 0.55 * open(t)) * (1 + 0.05 * hoarse(t)), length)
  const voice = play(waveTable(slope(24, 6 - 3 * loudness), 0.25), line)
  mix(voice, whiteNoise(random, length), 0.35 + 0.5 * loudness)
  const first = curve((t) => geometric(420, 1000, pitch) * (0.6 + 0.75 * open(t)), length)
  const second = curve((t) => geometric(1150, 2600, pitch) * (0.75 + 0.4 * open(t)), length)
  const heard = mix(sweep(voice.slice(), first, 3.5, 'band'), sweep(voice, second, 4.5, 'band'), 0.7)
  return modulate(heard, (t) => Math.min(1, t / 0.012) * Math.max(0, open(t)) ** 1.3)
}

function growl(pitch: number, random: Random): Float32Array {
  const seconds = random.between(0.8, 1.6)
  const length = samplesIn(seconds)
  const rattle = wander(random, 12)
  const line = curve((t) => geometric(38, 110, pitch) * (1 + 0.15 * rattle(t)), length)
  const throat = mix(play(waveTable(slope(40, 3)), line), whiteNoise(random, length), 0.5)
  sweep(throat, steady(geometric(380, 800, pitch), length), 2.5, 'band')
  return filter(
    modulate(throat, (t) => Math.sin((Math.PI * t) / seconds)),
    highPass(80),
  )
}
