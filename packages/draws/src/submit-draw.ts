import { soundLifeMs } from '@soundscene/blobs'
import { decodeSound } from '@soundscene/sound'
import type { DrawContext } from './context.ts'
import { type DrawOptions, parseOptions } from './draw-options.ts'
import type { DrawView } from './draw-view.ts'
import { enqueue } from './enqueue.ts'
import { toBytes } from './pcm.ts'

/** A sound that came in, and how it is to be drawn. */
export interface Submission extends DrawOptions {
  /** The file as it was sent, in any format. */
  bytes: Uint8Array
  /** Where a chat relay owes the answer, in the relay's own words. */
  replyTo?: string
  /** Gives up decoding, as when the sender has gone. */
  signal?: AbortSignal
}

/**
 * Takes a sound in: checks it, stores it for its hour, and puts its draw in line. Blob, row and job are written in that
 * order, so that whatever a crash leaves is either swept with its hour or found by `reconcileDraws`.
 * @throws SoundsceneError `sound/*` or `input/invalid`, with nothing written; `blob/not-writable`, `service/unavailable`
 */
export async function submitDraw(context: DrawContext, submission: Submission): Promise<DrawView> {
  const { bytes, replyTo, signal } = submission
  const options = parseOptions(submission)
  const { samples, seconds, notices } = await decodeSound(bytes, signal ? { signal } : {})
  const soundHash = await context.blobs.put('sound', toBytes(samples))
  const draw = await context.database.draws.create({
    ...options,
    ...(replyTo === undefined ? {} : { replyTo }),
    soundHash,
    soundExpiresAt: new Date(Date.now() + soundLifeMs),
    seconds,
    notices: notices.map((notice) => ({ ...notice })),
  })
  return enqueue(context, draw)
}
