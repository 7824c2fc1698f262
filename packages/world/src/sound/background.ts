import type { Random } from '../random.ts'
import { filter, highPass, lowPass } from './biquad.ts'
import { amplify, curve } from './clip.ts'
import { brownNoise, pinkNoise, wander, whiteNoise } from './noise.ts'
import { mouth } from './voice.ts'
import { play, waveTable } from './wavetable.ts'

const hum = waveTable([1, 0.5, 0.4, 0.15, 0.2])

/** What else a recording hears, of about unit level: wind, mains hum, voices far off, or the amplifier's hiss. */
export function background(random: Random): Float32Array {
  return random.pick([wind, mains, babble, hiss, street])(random)
}

function wind(random: Random): Float32Array {
  const gusts = wander(random, 1.2)
  return amplify(
    filter(brownNoise(random), lowPass(400)),
    gusts.map((value) => 0.5 + 0.5 * value),
  )
}

const mains = (random: Random): Float32Array => play(hum, random.pick([50, 60]), curve(() => 0).length, random.next())

function babble(random: Random): Float32Array {
  const syllables = wander(random, 5)
  return amplify(
    mouth(pinkNoise(random), 'e', random.between(0.8, 1.1)),
    syllables.map((value) => Math.max(0, value)),
  )
}

const hiss = (random: Random): Float32Array => filter(whiteNoise(random), highPass(1500))

const street = (random: Random): Float32Array => filter(pinkNoise(random), lowPass(900))
