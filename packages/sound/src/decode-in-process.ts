import { SoundsceneError } from '@soundscene/errors'
import type { DecodeMessage, DecoderReply } from './decoder-messages.ts'
import { type DecoderProcess, hold } from './decoder-process.ts'
import type { Sound } from './sound.ts'
import { watchMemory } from './watch-memory.ts'

/** Why a decoding has no answer: its process was gone. The file may be why, or the machine. */
export class DecoderDied extends Error {
  override name = 'DecoderDied'
}

/** Sends the work and waits for the answer. A process that lingers or grows met a file that asks too much. */
function ask({ child }: DecoderProcess, message: DecodeMessage): Promise<DecoderReply> {
  const { memory, milliseconds } = message.limits
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      unwatch()
    }
    const settle = (reply: DecoderReply) => {
      stop()
      resolve(reply)
    }
    const died = (how: string) => {
      stop()
      reject(new SoundsceneError('sound/decode-limit', {}, { cause: new DecoderDied(how) }))
    }
    const tooMuch = () => settle({ kind: 'refused', code: 'sound/decode-limit', details: {} })
    const timer = setTimeout(tooMuch, milliseconds)
    const unwatch = watchMemory(child.pid as number, memory, tooMuch)
    child.once('message', settle).on('error', ({ message }) => died(message))
    // What it said before it ended may still be unread.
    child.once('exit', (code, signal) => setImmediate(died, `it ended with ${signal ?? code}`))
    child.send(message)
  })
}

/**
 * Has a decoder process decode one file, and ends the process whatever comes of it.
 * @throws SoundsceneError what the file deserves, caused by a `DecoderDied` where the process ended without an answer; the
 * signal's reason when aborted
 */
export async function decodeInProcess(
  decoder: DecoderProcess,
  message: DecodeMessage,
  signal?: AbortSignal,
): Promise<Sound> {
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
