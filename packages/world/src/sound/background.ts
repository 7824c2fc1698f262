import type { Random } from '../random.ts'
import { filter, highPass, lowPass } from './biquad.ts'
import { modulate, sampleCount } from './clip.ts'
import { brownNoise, pinkNoise, wander, whiteNoise } from './noise.ts'
import { mouth } from './voice.ts'
import { play, steady, waveTable } from './wavetable.ts'

const hum = waveTable([1, 0.5, 0.4, 0.15, 0.2])

/** What else a recording hears: wind the more open the place is, else mains hum, voices, the street or hiss. */
export function background(openness: number, random: Random): Float32Array {
  const windy = random.chance(0.1 + 0.75 * openness)
  return (windy ? wind : random.pick([mains, babble, hiss, street]))(random)
}

function wind(random: Random): Float32Array {
  const gusts = wander(random, 1.2)
  return modulate(filter(brownNoise(random), lowPass(400)), (t) => 0.5 + 0.5 * gusts(t))
}

const mains = (random: Random): Float32Array => play(hum, steady(random.pick([50, 60]), sampleCount))

function babble(random: Random): Float32Array {
  const syllables = wander(random, 5)
  return modulate(mouth(pinkNoise(random), 'e', random.between(0.8, 1.1)), (t) => Math.max(0, syllables(t)))
}

const hiss = (random: Random): Float32Array => filter(whiteNoise(random), highPass(1500))

const street = (random: Random): Float32Array => filter(pinkNoise(random), lowPass(900))
