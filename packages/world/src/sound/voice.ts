import type { Random } from '../random.ts'
import { bandPass, bank } from './biquad.ts'
import { amplify, curve, mix, sampleCount, samplesIn, silence } from './clip.ts'
import { pinkNoise, wander } from './noise.ts'
import { play, slope, waveTable } from './wavetable.ts'

const glottis = waveTable(slope(28, 9), 0.2)

/** First three formants of a vowel, in hertz (Peterson and Barney 1952, men). */
export const vowels = { a: [730, 1090, 2440], o: [570, 840, 2410], e: [530, 1840, 2480], u: [300, 870, 2240] } as const

/** A source heard through the mouth of a speaker; `size` 1 is a man, 0.75 a child. */
export function mouth(source: Float32Array, vowel: keyof typeof vowels, size: number): Float32Array {
  const [first, second, third] = vowels[vowel]
  return bank(source, [
    { filter: bandPass(first / size, 5), gain: 1 },
    { filter: bandPass(second / size, 7), gain: 0.8 },
    { filter: bandPass(third / size, 8), gain: 0.4 },
  ])
}

/** Several people singing or shouting the same line; `line` is a curve in hertz. */
export function chorus(line: Float32Array, people: number, random: Random): Float32Array {
  const sum = silence(line.length)
  for (let person = 0; person < people; person++) {
    const detune = (1 + 0.025 * random.normal()) * (random.chance(0.3) ? 2 : 1)
    mix(
      sum,
      play(
        glottis,
        line.map((frequency) => frequency * detune),
        line.length,
        random.next(),
      ),
      1 / Math.sqrt(people),
    )
  }
  return sum
}

/** One shouted syllable whose pitch rises and falls. */
export function shout(frequency: number, seconds: number, size: number, random: Random): Float32Array {
  const length = samplesIn(seconds)
  const line = curve((t) => frequency * (0.85 + 0.35 * Math.sin((Math.PI * t) / seconds)), length)
  const source = amplify(
    chorus(line, 1, random),
    curve((t) => Math.max(0, Math.sin((Math.PI * t) / seconds)) ** 0.6, length),
  )
  return mouth(source, random.pick(['a', 'o', 'e']), size)
}

/** The roar of a crowd: noise through open mouths, rising and falling. `size` as for `mouth`. */
export function roar(size: number, restlessness: number, random: Random): Float32Array {
  const swell = wander(random, restlessness)
  const noise = amplify(
    pinkNoise(random),
    swell.map((value) => 1 + 0.5 * value),
  )
  const voices = mouth(noise, random.pick(['a', 'o']), size)
  return mix(voices, noise, 0.25)
}

/** A cheer that swells after `atSeconds` and fades. */
export function cheer(atSeconds: number, size: number, random: Random): Float32Array {
  const envelope = curve((t) =>
    t < atSeconds ? 0 : Math.min(1, (t - atSeconds) / 0.35) * Math.exp(-(t - atSeconds) / 1.6),
  )
  return amplify(mouth(pinkNoise(random, sampleCount), 'a', size), envelope)
}
