import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { amplify, curve, geometric, mix, modulate, silence } from './clip.ts'
import { brownNoise, pinkNoise, wander } from './noise.ts'
import { sweep } from './sweeping-filter.ts'
import { play, slope, waveTable } from './wavetable.ts'

const soundSpeed = 340

/** How one aircraft is heard as it passes, as functions of the time in seconds. */
interface Flyover {
  /** Gain by distance, 1 at the nearest point. */
  gain(seconds: number): number
  /** Frequency ratio heard (Doppler). */
  doppler(seconds: number): number
}

/** One to three aircraft passing overhead: propeller buzz when high, a jet's roar and whine when low. */
export function planeSound(scene: Scene, random: Random): Float32Array {
  const planes = countOf(scene.rate, 3)
  const exhausts = exhaustNoise(random)
  const sum = silence()
  for (let plane = 0; plane < planes; plane++) {
    const moment = planes === 1 ? random.between(1.6, 3.4) : 0.7 + (3.6 * (plane + random.between(0.3, 0.7))) / planes
    mix(sum, aircraft(scene, flyover(moment, scene, random), exhausts, random))
  }
  return throb(sum, scene.rate, random)
}

function flyover(moment: number, { loudness }: Scene, random: Random): Flyover {
  const speed = random.between(60, 110)
  const height = geometric(230, 55, loudness) * random.between(0.9, 1.1)
  const distance = (t: number) => Math.hypot(height, speed * (t - moment))
  return {
    gain: (t) => (height / distance(t)) ** 1.3,
    doppler: (t) => 1 / (1 + (speed * speed * (t - moment)) / (distance(t) * soundSpeed)),
  }
}

function aircraft({ pitch, loudness }: Scene, pass: Flyover, exhausts: Float32Array, random: Random): Float32Array {
  const jetness = Math.min(1, Math.max(0, (0.62 - pitch) / 0.25))
  const sum = amplify(propeller(pitch, pass, random), 0.3 + 0.9 * (1 - jetness))
  mix(sum, roar(pitch, loudness, pass, exhausts), 0.35 + 1.3 * jetness)
  if (jetness > 0) mix(sum, whine(pitch, pass, random), 0.12 * jetness)
  return modulate(sum, pass.gain)
}

/** Two engines' blade-passing harmonics, not quite in tune. */
function propeller(pitch: number, pass: Flyover, random: Random): Float32Array {
  const table = waveTable(slope(44, 6).map((level) => level * random.between(0.5, 1.3)))
  const blades = geometric(44, 200, pitch) * random.between(0.96, 1.04)
  const unsteady = wander(random, 6)
  const heard = curve((t) => pass.doppler(t) * blades * (1 + 0.004 * unsteady(t)))
  return mix(amplify(play(table, heard), 0.25), play(table, heard, { ratio: 1.004, phase: 0.3 }), 0.15)
}

const exhaustNoise = (random: Random): Float32Array => mix(pinkNoise(random), brownNoise(random), 0.8)

function roar(pitch: number, loudness: number, pass: Flyover, exhausts: Float32Array): Float32Array {
  const brightness = geometric(380, 1600, pitch) * geometric(0.7, 2.2, loudness)
  const corner = curve((t) => brightness * pass.doppler(t) ** 3 * (0.5 + pass.gain(t)))
  return sweep(exhausts.slice(), corner, 0.8)
}

function whine(pitch: number, pass: Flyover, random: Random): Float32Array {
  const frequency = geometric(800, 3200, pitch) * random.between(0.9, 1.1)
  return play(
    waveTable([1, 0.3, 0.15]),
    curve((t) => pass.doppler(t) * frequency),
  )
}

/** Engines out of step beat against each other: the more of them, the faster. */
function throb(samples: Float32Array, rate: number, random: Random): Float32Array {
  const beats = geometric(0.8, 11, rate) * random.between(0.93, 1.07)
  return modulate(samples, (t) => 1 + 0.5 * Math.sin(2 * Math.PI * beats * t))
}
