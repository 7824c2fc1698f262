import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { geometric, mix, silence } from './clip.ts'
import { cymbal, drumhead, snare } from './percussion.ts'

/** Sixteenth-note patterns of kick and snare: rock, half time, four on the floor, syncopated. */
const grooves = [
  { kick: [0, 8, 10], snare: [4, 12] },
  { kick: [0, 6], snare: [8] },
  { kick: [0, 4, 8, 12], snare: [4, 12] },
  { kick: [0, 3, 6, 10], snare: [4, 12, 15] },
] as const

/** A drum kit. Rate sets the tempo and how many drums and cymbals join; pitch tunes them by their size. */
export function drumSound(scene: Scene, random: Random): Float32Array {
  const sum = silence()
  const pieces = countOf(scene.rate, 5)
  const parts = [kicks, snares, hats, toms, crashes].slice(0, pieces)
  const groove = random.pick(grooves)
  const kit = tuned(scene, random)
  const step = 60 / geometric(62, 168, scene.rate) / 4
  for (let at = random.between(0, 0.2), beat = 0; at < 5; at += step, beat = (beat + 1) % 16)
    for (const part of parts) {
      const hit = part(kit, groove, beat, random)
      if (hit) mix(sum, hit.sound, hit.gain * random.between(0.75, 1), at + random.between(0, 0.008))
    }
  return sum
}

type Groove = (typeof grooves)[number]
type Part = (
  kit: Kit,
  groove: Groove,
  beat: number,
  random: Random,
) => { sound: Float32Array; gain: number } | undefined
type Kit = ReturnType<typeof tuned>

function tuned({ pitch, loudness }: Scene, random: Random) {
  const tune = geometric(0.45, 2.3, pitch)
  return {
    loudness,
    kick: drumhead(52 * tune, 0.38 / Math.sqrt(tune), 0.25 + 0.6 * loudness, random),
    snare: snare(190 * tune, 0.3 + 0.7 * loudness, random),
    hat: cymbal(0.09, 5200 * Math.sqrt(tune), random),
    toms: [0, 1, 2].map((i) => drumhead((122 - 18 * i) * tune, 0.3, 0.3, random)),
    crash: cymbal(1.6, 3300 * Math.sqrt(tune), random),
  }
}

const kicks: Part = (kit, groove, beat) =>
  groove.kick.some((place) => place === beat) ? { sound: kit.kick, gain: 1 } : undefined

const snares: Part = (kit, groove, beat) =>
  groove.snare.some((place) => place === beat) ? { sound: kit.snare, gain: 0.7 } : undefined

const hats: Part = (kit, _groove, beat) =>
  beat % 2 === 0 ? { sound: kit.hat, gain: 0.12 + 0.2 * kit.loudness } : undefined

const toms: Part = (kit, _groove, beat, random) => {
  const sound = kit.toms[Math.floor((beat - 12) / 2)]
  return beat >= 12 && sound && random.chance(0.6) ? { sound, gain: 0.6 } : undefined
}

const crashes: Part = (kit, _groove, beat) =>
  beat === 0 ? { sound: kit.crash, gain: 0.25 + 0.3 * kit.loudness } : undefined
