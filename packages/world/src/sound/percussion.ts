import type { Random } from '../random.ts'
import { bandPass, bank, filter, highPass, lowPass } from './biquad.ts'
import { curve, mix, modulate, samplesIn, silence } from './clip.ts'
import { whiteNoise } from './noise.ts'
import { play, steady, waveTable } from './wavetable.ts'

const sine = waveTable([1])

/** A sine that rings out with a time constant in seconds. */
export function ping(frequency: number, life: number, seconds: number): Float32Array {
  return modulate(play(sine, steady(frequency, samplesIn(seconds))), (t) => Math.exp(-t / life))
}

/** A drumhead: a sine that falls in pitch while it dies, and the beater's click. `frequency` is where it settles. */
export function drumhead(frequency: number, seconds: number, click: number, random: Random): Float32Array {
  const glide = curve((t) => frequency * (1 + 1.1 * Math.exp(-t / 0.03)), samplesIn(seconds))
  const tone = modulate(play(sine, glide), (t) => Math.exp((-5 * t) / seconds))
  mix(tone, ping(frequency * 1.59, seconds / 11, seconds), 0.4)
  return mix(tone, burst(0.02, 3000, random), click)
}

/** A snare drum: a short drumhead over rattling wires. */
export function snare(frequency: number, snap: number, random: Random): Float32Array {
  const wires = filter(whiteNoise(random, samplesIn(0.28)), highPass(900))
  modulate(wires, (t) => Math.exp(-t / (0.05 + 0.05 * snap)))
  return mix(mix(silence(wires.length), drumhead(frequency, 0.16, 0.4, random), 0.7), wires, 0.5 + 0.5 * snap)
}

/** Struck metal: noise through clashing resonances. Short for a hi-hat, long for a crash cymbal. */
export function cymbal(seconds: number, frequency: number, random: Random): Float32Array {
  const noise = modulate(whiteNoise(random, samplesIn(seconds)), (t) => Math.exp((-4.5 * t) / seconds))
  return bank(noise, [
    { filter: highPass(Math.min(9000, frequency * 1.6)), gain: 0.6 },
    { filter: bandPass(frequency, 9), gain: 1.4 },
    { filter: bandPass(frequency * 1.47, 12), gain: 1.2 },
  ])
}

/** A short noise that dies at once: a click, a tap, the slap of a ball. */
export function burst(seconds: number, frequency: number, random: Random): Float32Array {
  const noise = modulate(whiteNoise(random, samplesIn(seconds)), (t) => Math.exp((-5 * t) / seconds))
  return filter(noise, lowPass(frequency))
}
