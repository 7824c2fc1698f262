import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { bandPass, filter } from './biquad.ts'
import { amplify, curve, geometric, mix, samplesIn, silence } from './clip.ts'
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

/** A dense crowd that chants and claps, whistles, kicks and horns. High pitch is a children's match. */
export function soccerSound(scene: Scene, random: Random): Float32Array {
  const { pitch, rate, loudness } = scene
  const size = geometric(1.15, 0.72, pitch)
  const beat = geometric(0.75, 0.26, rate)
  const sum = amplify(roar(size, 1.5, random), 0.5)
  mix(sum, chant(pitch, size, beat, random), 0.16 + 0.3 * loudness)
  mix(sum, claps(beat, random), 0.2 + 0.4 * loudness)
  mix(sum, kicks(rate, pitch, random), 0.9)
  mix(sum, whistle(pitch, random), 0.18, random.between(0, 3))
  if (random.chance(0.3 + 0.4 * loudness)) mix(sum, horn(pitch, random), 0.06 + 0.08 * loudness)
  return sum
}

function chant(pitch: number, size: number, beat: number, random: Random): Float32Array {
  const melody = random.pick(chants)
  const tonic = geometric(120, 330, pitch)
  const unsteady = wander(random, 5)
  const line = curve((t) => tonic * 2 ** ((melody[Math.floor(t / beat) % melody.length] ?? 0) / 12))
  const bent = line.map((frequency, i) => frequency * (1 + 0.02 * (unsteady[i] ?? 0)))
  const syllables = curve((t) => 0.35 + 0.65 * Math.abs(Math.sin((Math.PI * t) / beat)) ** 0.5)
  return amplify(mouth(chorus(bent, 7, random), random.pick(['o', 'a']), size), syllables)
}

/** Many hands, never quite together. */
function claps(beat: number, random: Random): Float32Array {
  const sum = silence()
  const hands = filter(burst(0.05, 6000, random), bandPass(1400, 0.9))
  for (let at = random.between(0, beat); at < 5; at += beat)
    for (let pair = 0; pair < 7; pair++) mix(sum, hands, random.between(0.3, 0.7), at + 0.018 * random.normal())
  return sum
}

function kicks(rate: number, pitch: number, random: Random): Float32Array {
  const sum = silence()
  const every = 5 / geometric(1.5, 9, rate)
  for (let at = random.between(0, every); at < 4.9; at += every * random.between(0.6, 1.4))
    mix(sum, drumhead(geometric(75, 190, pitch), 0.13, 0.7, random), random.between(0.6, 1), at)
  return sum
}

/** The referee's pea whistle: two tones trilled by the pea. */
function whistle(pitch: number, random: Random): Float32Array {
  const length = samplesIn(random.between(0.35, 0.9))
  const base = geometric(2100, 3100, pitch)
  const trill = curve((t) => base * (1 + 0.035 * Math.sin(2 * Math.PI * 32 * t)), length)
  const envelope = curve(
    (t) => Math.min(1, t / 0.02, (length / 22050 - t) / 0.04) * (0.7 + 0.3 * Math.sin(200 * t)),
    length,
  )
  return amplify(play(waveTable([1, 0.25]), trill, length), envelope)
}

function horn(pitch: number, random: Random): Float32Array {
  const line = wander(random, 3).map((value) => geometric(190, 300, pitch) * (1 + 0.01 * value))
  const blown = wander(random, 1.2)
  return amplify(
    play(waveTable(slope(16, 4)), line, line.length),
    blown.map((value) => Math.max(0, 0.5 + value)),
  )
}
