import type { Random } from '../random.ts'
import { sampleRate, samplesIn } from './clip.ts'

export interface Pluck {
  atSeconds: number
  frequency: number
  seconds: number
  /** 0..1, how hard and how near the bridge. */
  brightness: number
  gain: number
}

/**
 * Adds one plucked string (K. Karplus and A. Strong 1983; fractional delay by an all-pass as in Jaffe and Smith 1983).
 * The string starts as filtered noise with a notch at the plucking point.
 */
export function pluck(into: Float32Array, note: Pluck, random: Random): void {
  const period = sampleRate / note.frequency - 0.5
  const length = Math.max(2, Math.floor(period))
  const tuning = (1 - (period - length)) / (1 + (period - length))
  const string = excitation(length, note.brightness, random)
  const loss = 0.5 ** (1 / (note.frequency * note.seconds * 0.35))
  const start = samplesIn(note.atSeconds)
  const end = Math.min(into.length, start + samplesIn(note.seconds))
  const release = samplesIn(0.03)
  let [index, previous, passedIn, passedOut] = [0, 0, 0, 0]
  for (let i = start; i < end; i++) {
    const now = string[index] ?? 0
    const averaged = loss * 0.5 * (now + previous)
    previous = now
    passedOut = tuning * (averaged - passedOut) + passedIn
    passedIn = averaged
    string[index] = passedOut
    index = index + 1 === length ? 0 : index + 1
    into[i] = (into[i] ?? 0) + note.gain * now * Math.min(1, (end - i) / release)
  }
}

function excitation(length: number, brightness: number, random: Random): Float32Array {
  const noise = new Float32Array(length)
  const smoothing = 0.9 - 0.8 * brightness
  let level = 0
  for (let i = 0; i < length; i++) noise[i] = level = smoothing * level + (1 - smoothing) * random.between(-1, 1)
  const point = Math.max(1, Math.round(length * random.between(0.12, 0.28)))
  const plucked = noise.map((value, i) => value - (noise[(i + length - point) % length] ?? 0))
  const size = Math.sqrt(plucked.reduce((sum, value) => sum + value * value, 0) / length) || 1
  return plucked.map((value) => value / size)
}
