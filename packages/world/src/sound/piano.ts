import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { filter, peak } from './biquad.ts'
import { geometric, silence } from './clip.ts'
import { strike } from './struck-string.ts'

const scales = [
  [0, 2, 4, 5, 7, 9, 11, 12],
  [0, 2, 3, 5, 7, 8, 10, 12],
  [0, 2, 4, 7, 9, 12, 14, 16],
] as const

/** Struck strings: a melody over chords, from the bass of a grand piano (low) to the treble of a small upright. */
export function pianoSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = silence()
  const tonic = geometric(65, 820, pitch) * 2 ** (random.integer(-2, 2) / 12)
  const scale = random.pick(scales)
  const every = 1 / geometric(1.2, 7.5, rate)
  const note = (at: number, degree: number, gain: number) =>
    strike(
      sum,
      {
        atSeconds: at,
        frequency: tonic * 2 ** (degree / 12),
        seconds: Math.min(2, every * 1.6),
        force: loudness,
        gain,
      },
      random,
    )
  let step = random.integer(1, 5)
  for (let at = random.between(0, 0.2), beat = 0; at < 4.8; at += every, beat++) {
    if (beat % 4 === 0) for (const degree of chord(scale, random)) note(at, degree - 12, 0.55)
    step = Math.min(7, Math.max(0, step + random.pick([-2, -1, -1, 1, 1, 2])))
    if (beat % 4 === 0 || random.chance(0.85))
      note(at + random.between(0, 0.015), scale[step] ?? 0, random.between(0.7, 1))
  }
  return filter(sum, peak(geometric(110, 300, pitch), 1.2, 3))
}

function chord(scale: (typeof scales)[number], random: Random): number[] {
  const root = random.pick([0, 3, 4, 5])
  return [root, root + 2, root + 4].map((step) => (scale[step % 7] ?? 0) + 12 * Math.floor(step / 7))
}
