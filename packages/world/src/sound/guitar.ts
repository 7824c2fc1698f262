import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { filter, highShelf, peak } from './biquad.ts'
import { geometric, silence } from './clip.ts'
import { pluck } from './karplus-strong.ts'

const chords = [
  [0, 7, 12, 16, 19, 24],
  [0, 7, 12, 15, 19, 24],
  [0, 5, 12, 17, 21, 24],
  [0, 7, 10, 16, 19, 22],
] as const
const roots = [0, 5, 7, -3, -5] as const
const pentatonic = [0, 3, 5, 7, 10, 12, 15, 17] as const

/** Plucked strings in a wooden box: strummed chords or a picked line, from bass guitar (low) to ukulele (high). */
export function guitarSound(scene: Scene, random: Random): Float32Array {
  const open = geometric(62, 330, scene.pitch) * 2 ** (random.integer(-1, 1) / 12)
  const sum = silence()
  if (random.chance(0.5)) strum(sum, scene, open, random)
  else pick(sum, scene, open, random)
  return body(sum, scene.pitch)
}

const brightness = (loudness: number): number => 0.2 + 0.7 * loudness

function strum(sum: Float32Array, { rate, loudness }: Scene, open: number, random: Random): void {
  const every = 1 / geometric(0.9, 5, rate)
  let [chord, root] = [random.pick(chords), 0]
  for (let at = random.between(0, 0.25), beat = 0; at < 4.9; at += every, beat++) {
    if (beat % 4 === 0) [chord, root] = [random.pick(chords), random.pick(roots)]
    if (beat > 0 && random.chance(0.12)) continue
    const strings = beat % 2 === 0 ? [...chord] : [...chord].reverse().slice(0, 4)
    strings.forEach((semitones, string) => {
      const frequency = open * 2 ** ((root + semitones) / 12)
      const atSeconds = at + string * geometric(0.03, 0.008, rate)
      const gain = random.between(0.7, 1) * (beat % 4 === 0 ? 1 : 0.75)
      pluck(
        sum,
        { atSeconds, frequency, seconds: Math.min(2.5, every * 1.6), brightness: brightness(loudness), gain },
        random,
      )
    })
  }
}

function pick(sum: Float32Array, { rate, loudness }: Scene, open: number, random: Random): void {
  const every = 1 / geometric(1.3, 9, rate)
  let degree = random.integer(0, 4)
  for (let at = random.between(0, 0.2); at < 4.9; at += every * random.pick([1, 1, 1, 0.5, 2])) {
    degree = Math.min(7, Math.max(0, degree + random.integer(-2, 2)))
    const frequency = open * 2 * 2 ** ((pentatonic[degree] ?? 0) / 12)
    pluck(
      sum,
      { atSeconds: at, frequency, seconds: 1.6, brightness: brightness(loudness), gain: random.between(0.7, 1) },
      random,
    )
    if (random.chance(0.25))
      pluck(sum, { atSeconds: at, frequency: open, seconds: 2.2, brightness: brightness(loudness), gain: 0.9 }, random)
  }
}

/** The box: an air resonance and two of the top plate, all higher in a smaller guitar. */
function body(samples: Float32Array, pitch: number): Float32Array {
  const air = geometric(75, 230, pitch)
  filter(samples, peak(air, 4, 6))
  filter(samples, peak(air * 1.95, 5, 5))
  filter(samples, peak(air * 3.9, 4, 3))
  return filter(samples, highShelf(4500, -6))
}
