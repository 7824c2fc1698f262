import type { Random } from '../random.ts'
import { filter, highPass, highShelf, lowPass, peak } from './biquad.ts'
import { geometric, sampleRate } from './clip.ts'

/** Colours a sound as a randomly chosen phone, camera or recorder would, and its codec after it. */
export function throughMicrophone(samples: Float32Array, random: Random): Float32Array {
  filter(samples, highPass(geometric(25, 160, random.next() ** 2)))
  filter(samples, highShelf(2500, random.between(-5, 5)))
  filter(samples, peak(geometric(400, 4000, random.next()), 1, random.between(-4, 4)))
  if (random.chance(0.5)) filter(samples, lowPass(geometric(3600, 9500, random.next())))
  if (random.chance(0.3)) compress(samples, random.between(0.15, 0.4))
  return samples
}

/** Automatic gain control: loud moments are turned down by a share of their level over the average. */
function compress(samples: Float32Array, share: number): Float32Array {
  const release = Math.exp(-1 / (0.25 * sampleRate))
  let [follower, gain] = [0, 1]
  for (let i = 0; i < samples.length; i++) {
    follower = Math.max(Math.abs(samples[i] ?? 0), follower * release)
    if (i % 32 === 0) gain = (follower + 0.01) ** -share
    samples[i] = (samples[i] ?? 0) * gain
  }
  return samples
}
