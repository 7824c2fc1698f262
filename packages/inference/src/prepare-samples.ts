import { tileSamples } from '@soundscene/model'
import type { DrawRequest } from './artist.ts'

/**
 * What the model hears: the sound at its gain, with the second sound, repeated or cut to the same length, on top. The
 * sum isn't clipped: a gain is a change of loudness, not of a recording.
 */
export function prepareSamples({ samples, gain = 1, mix }: Omit<DrawRequest, 'seed'>): Float32Array {
  if (gain === 1 && !mix) return samples
  const other = mix && tileSamples(mix.samples, samples.length)
  const weight = mix?.weight ?? 0
  return samples.map((x, i) => gain * (x + weight * (other?.[i] ?? 0)))
}
