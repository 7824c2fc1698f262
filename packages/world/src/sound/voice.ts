import type { Random } from '../random.ts'
import { bandPass, bank } from './biquad.ts'
import { curve, mix, modulate, samplesIn, silence } from './clip.ts'
import { pinkNoise, wander } from './noise.ts'
import { play, slope, waveTable } from './wavetable.ts'

const glottis = waveTable(slope(28, 9), 0.2)

/** First three formants of a vowel, in hertz (Peterson and Barney 1952, men). */
const vowels = { a: [730, 1090, 2440], o: [570, 840, 2410], e: [530, 1840, 2480] } as const

export type Vowel = keyof typeof vowels

/** A source heard through a mouth; `size` 1 is a man, 0.75 a child. A crowd's many mouths blur the resonances: `blur` > 1. */
export function mouth(source: Float32Array, vowel: Vowel, size: number, blur = 1): Float32Array {
  const [first, second, third] = vowels[vowel]
  return bank(source, [
    { filter: bandPass(first / size, 5 / blur), gain: 1 },
    { filter: bandPass(second / size, 7 / blur), gain: 0.8 },
    { filter: bandPass(third / size, 8 / blur), gain: 0.4 },
  ])
}

/** Several people singing or shouting the same line, a curve in hertz; some an octave higher. */
export function chorus(line: Float32Array, people: number, random: Random): Float32Array {
  const sum = silence(line.length)
  for (let person = 0; person < people; person++) {
    const ratio = (1 + 0.025 * random.normal()) * (person > 0 && random.chance(0.3) ? 2 : 1)
    mix(sum, play(glottis, line, { ratio, phase: random.next() }), 1 / Math.sqrt(people))
  }
  return sum
}

/** One shouted syllable whose pitch rises and falls. */
export function shout(frequency: number, seconds: number, size: number, random: Random): Float32Array {
  const bump = (t: number) => Math.max(0, Math.sin((Math.PI * t) / seconds))
  const line = curve((t) => frequency * (0.85 + 0.35 * bump(t)), samplesIn(seconds))
  return mouth(
    modulate(chorus(line, 1, random), (t) => bump(t) ** 0.6),
    random.pick(['a', 'o', 'e']),
    size,
  )
}

/** The murmur or roar of a crowd: noise through many open mouths, rising and falling `restlessness` times a second. */
export function roar(size: number, restlessness: number, random: Random): Float32Array {
  const swell = wander(random, restlessness)
  const babble = wander(random, 9)
  const noise = modulate(pinkNoise(random), (t) => 1 + 0.4 * swell(t) + 0.15 * babble(t))
  return mix(mouth(noise, random.pick(['a', 'o', 'e']), size * random.between(0.9, 1.1), 5), noise, 0.3)
}

/** A cheer that swells after `atSeconds` and fades. */
export function cheer(atSeconds: number, size: number, random: Random): Float32Array {
  const since = (t: number) => Math.max(0, t - atSeconds)
  return modulate(
    mouth(pinkNoise(random), 'a', size, 3),
    (t) => Math.min(1, since(t) / 0.3) * Math.exp(-since(t) / 1.1),
  )
}
