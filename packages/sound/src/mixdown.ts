import type { Channel } from './sound.ts'

const clean = (sample: number) => (sample > -1 ? Math.min(sample, 1) : sample <= -1 ? -1 : 0)

function average(planes: Float32Array[]): Float32Array {
  const mono = new Float32Array(planes[0]?.length ?? 0)
  for (const plane of planes) {
    for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] as number) + (plane[i] as number) / planes.length
  }
  return mono
}

/** Keeps samples within ±1, in place, and puts silence where one is no number. */
export function clip(samples: Float32Array): Float32Array {
  for (let i = 0; i < samples.length; i++) samples[i] = clean(samples[i] as number)
  return samples
}

/** Channels of equal length to one, clipped: their average or the first. */
export function mixdown(planes: Float32Array[], channel: Channel): Float32Array {
  return clip(average(channel === 'first' ? planes.slice(0, 1) : planes))
}
