import type { Random } from '../random.ts'
import type { Scene } from '../scene.ts'
import { filter, peak } from './biquad.ts'
import { amplify, geometric, mix, rms } from './clip.ts'
import { reverberate } from './reverb.ts'

/** Puts a source into its place, in place: walls near by boom and echo, the open field does neither. */
export function inPlace(source: Float32Array, { openness }: Scene, random: Random): Float32Array {
  const room = {
    decaySeconds: geometric(3.4, 0.15, openness) * random.between(0.88, 1.12),
    damping: random.between(0.2, 0.45),
    delaySeconds: random.between(0.005, 0.05) * (1 - openness),
  }
  const echo = reverberate(source, room, random)
  const amount = geometric(1.5, 0.03, openness) * random.between(0.88, 1.12)
  mix(source, amplify(echo, (amount * rms(source)) / (rms(echo) || 1)))
  return filter(source, peak(260, 0.7, 9 - 12 * openness))
}
