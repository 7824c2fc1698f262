import { decodeSound } from '@soundscene/sound'
import { admit } from './admit.ts'
import type { DrawContext } from './context.ts'
import { type DrawOptions, parseOptions } from './draw-options.ts'
import type { DrawView } from './draw-view.ts'
import { findView } from './get-draw.ts'

/** A sound that came in, and how it is to be drawn. */
export interface Submission extends DrawOptions {
  /** The file as it was sent, in any format. */
  bytes: Uint8Array
  /** A second file that is heard on top, repeated or cut to the first's length, at `weight` times its amplitude, 0 < weight ≤ 1. */
  mix?: { bytes: Uint8Array; weight: number }
  /** Gives up decoding, as when the sender has gone. */
  signal?: AbortSignal
}

/**
 * Takes a sound in: checks it, stores it for its hour, and puts its draw in line.
 * @throws SoundsceneError `sound/*` or `input/invalid`, with nothing written; `blob/not-writable`, `service/unavailable`
 */
export async function submitDraw(context: DrawContext, submission: Submission): Promise<DrawView> {
  const { bytes, mix, signal } = submission
  const options = parseOptions(submission)
  const there = await findView(context, options.id)
  if (there) return there
  const decode = (file: Uint8Array) => decodeSound(file, signal ? { signal } : {})
  const { samples, seconds, notices } = await decode(bytes)
  const mixed = mix && { mix: { samples: (await decode(mix.bytes)).samples, weight: mix.weight } }
  return admit(context, { ...options, ...mixed, samples, seconds, notices: notices.map((notice) => ({ ...notice })) })
}
