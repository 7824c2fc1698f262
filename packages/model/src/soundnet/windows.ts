import { pool5MinimumSamples, pool5Stride } from './architecture.ts'

/** A stretch of samples to run through SoundNet, and which of its pool5 frames to keep. */
export interface Window {
  /** First sample and the one behind the last. */
  start: number
  end: number
  /** First pool5 frame of the window to keep and how many. */
  skip: number
  keep: number
}

/** Frames at each side of a cut that hear the padding instead of the neighbouring samples. */
const halo = 1

/** Number of pool5 frames of a sound (SoundNet's output lengths, pooling rounded down). */
export function pool5Frames(samples: number): number {
  const convolved = (length: number, kernel: number, padding: number) =>
    Math.floor((length + 2 * padding - kernel) / 2) + 1
  let length = Math.floor(convolved(samples, 64, 32) / 8)
  length = Math.floor(convolved(length, 32, 16) / 8)
  length = convolved(convolved(convolved(length, 16, 8), 8, 4), 4, 2)
  return Math.max(0, Math.floor(length / 4))
}

/**
 * Cuts a sound into overlapping windows whose kept pool5 frames are exactly those of the whole sound, so that memory
 * stays bounded for a sound of any length. `frames` is the number of frames that a window keeps.
 * @throws RangeError when the sound is too short to have a frame.
 */
export function pool5Windows(samples: number, frames: number): Window[] {
  if (samples < pool5MinimumSamples) throw new RangeError(`pool5 needs ${pool5MinimumSamples} samples, not ${samples}`)
  const total = pool5Frames(samples)
  const windows: Window[] = []
  for (let first = 0; first < total; first += frames) {
    const from = Math.max(0, first - halo)
    const isLast = first + frames + halo >= total
    const end = isLast ? samples : (first + frames + halo) * pool5Stride
    windows.push({ start: from * pool5Stride, end, skip: first - from, keep: isLast ? total - first : frames })
    if (isLast) break
  }
  return windows
}
