import type { Random } from '../random.ts'
import { bandPass, bank, filter, highPass, lowPass } from './biquad.ts'
import { amplify, curve, mix, samplesIn, silence } from './clip.ts'
import { whiteNoise } from './noise.ts'
import { play, waveTable } from './wavetable.ts'

const sine = waveTable([1])

/** A drumhead: a sine that falls in pitch while it dies, and the beater's click. `frequency` is where it settles. */
export function drumhead(frequency: number, seconds: number, click: number, random: Random): Float32Array {
  const length = samplesIn(seconds)
  const glide = curve((t) => frequency * (1 + 1.1 * Math.exp(-t / 0.03)), length)
  const tone = amplify(
    play(sine, glide, length, 0.25),
    curve((t) => Math.exp((-5 * t) / seconds), length),
  )
  const overtone = amplify(
    play(sine, frequency * 1.59, length),
    curve((t) => 0.4 * Math.exp((-11 * t) / seconds), length),
  )
  return mix(mix(tone, overtone), burst(0.02, 3000, random), click)
}

/** A snare drum: a short drumhead over rattling wires. */
export function snare(frequency: number, snap: number, random: Random): Float32Array {
  const wires = amplify(
    filter(whiteNoise(random, samplesIn(0.28)), highPass(900)),
    curve((t) => Math.exp(-t / (0.05 + 0.05 * snap)), samplesIn(0.28)),
  )
  return mix(mix(silence(wires.length), drumhead(frequency, 0.16, 0.4, random), 0.7), wires, 0.5 + 0.5 * snap)
}

/** Struck metal: noise through clashing resonances. Short for a hi-hat, long for a crash cymbal. */
export function cymbal(seconds: number, frequency: number, random: Random): Float32Array {
  const length = samplesIn(seconds)
  const noise = amplify(
    whiteNoise(random, length),
    curve((t) => Math.exp((-4.5 * t) / seconds), length),
  )
  return bank(noise, [
    { filter: highPass(Math.min(9000, frequency * 1.6)), gain: 0.6 },
    { filter: bandPass(frequency, 9), gain: 1.4 },
    { filter: bandPass(frequency * 1.47, 12), gain: 1.2 },
  ])
}

/** A short noise that dies at once: a click, a tap, the slap of a ball. */
export function burst(seconds: number, frequency: number, random: Random): Float32Array {
  const length = samplesIn(seconds)
  const noise = amplify(
    whiteNoise(random, length),
    curve((t) => Math.exp((-5 * t) / seconds), length),
  )
  return filter(noise, lowPass(frequency))
}
