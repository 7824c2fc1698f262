import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter } from './biquad.ts'
import { amplify, curve, geometric, mix, modulate, samplesIn, silence } from './clip.ts'
import { wander } from './noise.ts'
import { burst, drumhead } from './percussion.ts'
import { chorus, mouth, roar } from './voice.ts'
import { play, slope, waveTable } from './wavetable.ts'

const chants = [
  [0, 0, 4, 7, 4, 0],
  [7, 5, 4, 5, 7, 7],
  [0, 2, 4, 4, 2, 0],
  [4, 7, 4, 0, 0, 0],
] as const

/** A dense crowd that chants and claps to a drum, whistles, kicks and horns. High pitch is a children's match. */
export function soccerSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const size = geometric(1.15, 0.66, pitch)
  const beat = geometric(0.85, 0.22, rate)
  const sum = amplify(roar(size, 1.5, random), 0.35)
  mix(sum, chant(pitch, size, beat, random), 0.2 + 0.3 * loudness)
  mix(sum, rhythm(beat, pitch, random), 0.5 + 0.4 * loudness)
  mix(sum, kicks(rate, pitch, random), 0.7)
  for (let blow = random.integer(1, 2); blow > 0; blow--) mix(sum, whistle(pitch, random), 0.2, random.between(0, 4))
  if (random.chance(0.3 + 0.4 * loudness)) mix(sum, horn(pitch, random), 0.05 + 0.06 * loudness)
  return sum
}

function chant(pitch: number, size: number, beat: number, random: Random): Float32Array {
  const melody = random.pick(chants)
  const tonic = geometric(110, 350, pitch)
  const unsteady = wander(random, 5)
  const note = (t: number) => melody[Math.floor(t / beat) % melody.length] ?? 0
  const line = curve((t) => tonic * 2 ** (note(t) / 12) * (1 + 0.02 * unsteady(t)))
  const sung = mouth(chorus(line, 6, random), random.pick(['o', 'a']), size, 1.5)
  return modulate(sung, (t) => 0.25 + 0.75 * Math.abs(Math.sin((Math.PI * t) / beat)) ** 0.5)
}

/** Hands that are never quite together, and a supporter's drum. */
function rhythm(beat: number, pitch: number, random: Random): Float32Array {
  const sum = silence()
  const hands = filter(burst(0.05, 6000, random), bandPass(1500, 0.9))
  const drum = drumhead(geometric(70, 150, pitch), 0.25, 0.3, random)
  for (let at = random.between(0, beat); at < 5; at += beat) {
    mix(sum, drum, 0.5, at)
    for (let pair = 0; pair < 8; pair++) mix(sum, hands, random.between(0.3, 0.7), at + 0.018 * random.normal())
  }
  return sum
}

function kicks(rate: number, pitch: number, random: Random): Float32Array {
  const sum = silence()
  const every = 5 / geometric(1.5, 9, rate)
  const kick = drumhead(geometric(75, 190, pitch), 0.13, 0.7, random)
  for (let at = random.between(0, every); at < 4.9; at += every * random.between(0.6, 1.4))
    mix(sum, kick, random.between(0.6, 1), at)
  return sum
}

/** The referee's pea whistle: a tone trilled by the pea. */
function whistle(pitch: number, random: Random): Float32Array {
  const seconds = random.between(0.3, 0.9)
  const base = geometric(2000, 3300, pitch)
  const trill = curve((t) => base * (1 + 0.035 * Math.sin(2 * Math.PI * 32 * t)), samplesIn(seconds))
  const breath = (t: number) => Math.max(0, Math.min(1, t / 0.02, (seconds - t) / 0.04))
  return modulate(play(waveTable([1, 0.25]), trill), (t) => breath(t) * (0.7 + 0.3 * Math.sin(200 * t)))
}

function horn(pitch: number, random: Random): Float32Array {
  const [unsteady, breath] = [wander(random, 3), wander(random, 1.2)]
  const line = curve((t) => geometric(190, 300, pitch) * (1 + 0.01 * unsteady(t)))
  return modulate(play(waveTable(slope(16, 4)), line), (t) => Math.max(0, 0.5 + breath(t)))
}
