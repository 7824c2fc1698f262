import { SoundsceneError } from '@soundscene/errors'
import { DecoderDied, decodeInProcess } from './decode-in-process.ts'
import { withDecoder } from './decoder-pool.ts'
import { type Channel, defaultLimits, type Sound, type SoundLimits } from './sound.ts'

export interface DecodeOptions {
  /** Bounds to change; the rest are `defaultLimits`. */
  limits?: Partial<SoundLimits>
  /** Which channel is heard; `mix` by default. */
  channel?: Channel
  /** Ends the decoder process at once. */
  signal?: AbortSignal
}

function refuseSize({ length }: Uint8Array, limit: number): void {
  if (length === 0) throw new SoundsceneError('sound/empty')
  if (length > limit) throw new SoundsceneError('sound/too-large', { limit: Math.round(limit / 2 ** 20) })
}

/**
 * Any audio or video file to mono 22 050 Hz samples, recognised by its content and decoded in a process of its own,
 * within limits that hold while it decodes.
 * @throws SoundsceneError `sound/empty`, `sound/too-large`, `sound/not-audio`, `sound/no-audio-track`,
 * `sound/unsupported-codec`, `sound/encrypted`, `sound/truncated`, `sound/damaged`, `sound/too-short`, `sound/silent`
 * or `sound/decode-limit`; the signal's reason when aborted
 */
export async function decodeSound(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Sound> {
  const { signal, channel = 'mix' } = options
  const limits = { ...defaultLimits, ...options.limits }
  refuseSize(bytes, limits.bytes)
  const decode = () => withDecoder((decoder) => decodeInProcess(decoder, { bytes, limits, channel }, signal), signal)
  return decode().catch((error: Error) => {
    // A busy machine ends processes too: only what a file does twice is held against it.
    if (error.cause instanceof DecoderDied) return decode()
    throw error
  })
}
