import type { Channel } from './sound.ts'

const clean = (sample: number) => (sample > -1 ? Math.min(sample, 1) : sample <= -1 ? -1 : 0)

function average(planes: Float32Array[]): Float32Array {
  const mono = new Float32Array(planes[0]?.length ?? 0)
  for (const plane of planes) {
    for (let i = 0; i < mono.length; i++) mono[i] = (mono[i] as number) + (plane[i] as number) / planes.length
  }
  return mono
}

/** Channels of equal length to one: their average or the first; within ±1, and silence where a sample is no number. */
export function mixdown(planes: Float32Array[], channel: Channel): Float32Array {
  const mono = average(channel === 'first' ? planes.slice(0, 1) : planes)
  for (let i = 0; i < mono.length; i++) mono[i] = clean(mono[i] as number)
  return mono
}
