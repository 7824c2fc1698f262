import { countOf } from '../count.ts'
import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { amplify, curve, geometric, mix, silence } from './clip.ts'
import { brownNoise, pinkNoise, wander } from './noise.ts'
import { sweep } from './sweeping-filter.ts'
import { play, slope, waveTable } from './wavetable.ts'

const soundSpeed = 340

interface Flyover {
  /** Gain by distance, 1 at the nearest point. */
  gain: Float32Array
  /** Frequency ratio heard (Doppler). */
  doppler: Float32Array
}

/** One to three aircraft passing overhead: propeller buzz when high, a jet's roar and whine when low. */
export function planeSound({ pitch, rate, loudness }: Scene, random: Random): Float32Array {
  const sum = silence()
  const planes = countOf(rate, 3)
  for (let plane = 0; plane < planes; plane++) {
    const moment = planes === 1 ? random.between(1.6, 3.4) : 0.8 + (3.4 * (plane + random.between(0.2, 0.8))) / planes
    mix(sum, aircraft(pitch, rate, loudness, flyover(moment, loudness, random), random))
  }
  return sum
}

function flyover(moment: number, loudness: number, random: Random): Flyover {
  const speed = random.between(60, 110)
  const height = geometric(260, 55, loudness) * random.between(0.9, 1.1)
  const distance = (t: number) => Math.hypot(height, speed * (t - moment))
  return {
    gain: curve((t) => (height / distance(t)) ** 1.2),
    doppler: curve((t) => 1 / (1 + (speed * speed * (t - moment)) / (distance(t) * soundSpeed))),
  }
}

function aircraft(pitch: number, rate: number, loudness: number, pass: Flyover, random: Random): Float32Array {
  const jetness = Math.min(1, Math.max(0, (0.62 - pitch) / 0.25))
  const sum = silence()
  mix(sum, propeller(pitch, rate, pass, random), 0.25 + 0.75 * (1 - jetness))
  mix(sum, exhaust(pitch, loudness, pass, random), 0.5 + 1.6 * jetness)
  if (jetness > 0) mix(sum, whine(pitch, pass, random), 0.1 * jetness)
  return amplify(sum, pass.gain)
}

/** Blade-passing frequency with its harmonics, throbbing as the engines beat against each other. */
function propeller(pitch: number, rate: number, pass: Flyover, random: Random): Float32Array {
  const table = waveTable(slope(26, 4.5).map((level) => level * random.between(0.5, 1.3)))
  const blades = geometric(48, 190, pitch) * random.between(0.96, 1.04)
  const beat = 1 + (0.6 + 9 * rate) / blades
  const unsteady = wander(random, 6)
  const heard = pass.doppler.map((ratio, i) => ratio * blades * (1 + 0.004 * (unsteady[i] ?? 0)))
  const left = play(table, heard, heard.length)
  const right = play(
    table,
    heard.map((frequency) => frequency * beat),
    heard.length,
    0.3,
  )
  return mix(amplify(left, 0.25), right, 0.22)
}

function exhaust(pitch: number, loudness: number, pass: Flyover, random: Random): Float32Array {
  const brightness = geometric(420, 1500, pitch) * geometric(0.7, 2.2, loudness)
  const roar = mix(pinkNoise(random), brownNoise(random), 0.8)
  const corner = pass.doppler.map((ratio, i) => brightness * ratio ** 3 * (0.5 + (pass.gain[i] ?? 0)))
  return sweep(roar, corner, 0.8)
}

function whine(pitch: number, pass: Flyover, random: Random): Float32Array {
  const frequency = geometric(900, 3200, pitch) * random.between(0.9, 1.1)
  return play(
    waveTable([1, 0.3, 0.15]),
    pass.doppler.map((ratio) => ratio * frequency),
    pass.doppler.length,
  )
}
