import type { Random } from '../random.ts'
import { amplify, sampleRate, samplesIn } from './clip.ts'

export interface Room {
  /** Seconds for the sound to fall by 60 dB. */
  decaySeconds: number
  /** 0..1: how fast high frequencies are swallowed. */
  damping: number
  /** Seconds to the first echo: the distance of the nearest wall. */
  delaySeconds: number
}

const combSeconds = [0.0297, 0.0371, 0.0411, 0.0437, 0.0531, 0.0613]
const diffuserSeconds = [0.005, 0.0017]

/** The echo of a room alone: parallel damped combs into all-passes (M. Schroeder 1962, J. Moorer 1979). */
export function reverberate(samples: Float32Array, room: Room, random: Random): Float32Array {
  const echo = new Float32Array(samples.length)
  const scale = random.between(0.85, 1.25)
  for (const seconds of combSeconds) comb(samples, echo, scale * seconds, room)
  for (const seconds of diffuserSeconds) diffuse(echo, samplesIn(seconds))
  return amplify(echo, 1 / combSeconds.length)
}

function comb(input: Float32Array, output: Float32Array, seconds: number, room: Room): void {
  const length = samplesIn(seconds)
  const line = new Float32Array(length)
  const feedback = 10 ** ((-3 * seconds) / room.decaySeconds)
  const skip = Math.round(room.delaySeconds * sampleRate)
  let [index, smooth] = [0, 0]
  for (let i = skip; i < input.length; i++) {
    const now = line[index] ?? 0
    smooth = now + (smooth - now) * room.damping
    line[index] = (input[i - skip] ?? 0) + smooth * feedback
    index = index + 1 === length ? 0 : index + 1
    output[i] = (output[i] ?? 0) + now
  }
}

function diffuse(samples: Float32Array, length: number): void {
  const line = new Float32Array(length)
  let index = 0
  for (let i = 0; i < samples.length; i++) {
    const input = samples[i] ?? 0
    const delayed = line[index] ?? 0
    const fed = input + 0.5 * delayed
    line[index] = fed
    samples[i] = delayed - 0.5 * fed
    index = index + 1 === length ? 0 : index + 1
  }
}
