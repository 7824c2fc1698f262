import { SoundsceneError } from '@soundscene/errors'
import type { DecodeMessage, DecoderReply } from './decoder-messages.ts'
import { withDecoder } from './decoder-pool.ts'
import { type DecoderProcess, hold } from './decoder-process.ts'
import { type Channel, defaultLimits, type Sound, type SoundLimits } from './sound.ts'
import { watchMemory } from './watch-memory.ts'

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

/** Sends the work and waits for the answer. A process that dies, lingers or grows met a file that asks too much. */
function ask({ child }: DecoderProcess, message: DecodeMessage): Promise<DecoderReply> {
  const { memory, milliseconds } = message.limits
  return new Promise((resolve) => {
    const settle = (reply: DecoderReply) => {
      clearTimeout(timer)
      unwatch()
      resolve(reply)
    }
    const tooMuch = () => settle({ kind: 'refused', code: 'sound/decode-limit', details: {} })
    const timer = setTimeout(tooMuch, milliseconds)
    const unwatch = watchMemory(child.pid as number, memory, tooMuch)
    child.once('message', settle).once('exit', tooMuch)
    child.send(message)
  })
}

async function decodeIn(decoder: DecoderProcess, message: DecodeMessage, signal?: AbortSignal): Promise<Sound> {
  const kill = () => decoder.child.kill('SIGKILL')
  hold(decoder, true)
  signal?.addEventListener('abort', kill)
  try {
    await decoder.ready
    const reply = await ask(decoder, message)
    if (reply.kind === 'sound') return reply.sound
    throw new SoundsceneError(reply.code, reply.details)
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', kill)
    kill()
    hold(decoder, false)
  }
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
  signal?.throwIfAborted()
  return withDecoder((decoder) => decodeIn(decoder, { bytes, limits, channel }, signal))
}
