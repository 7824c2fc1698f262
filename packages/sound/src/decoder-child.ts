import { SoundsceneError } from '@soundscene/errors'
import { decode } from './decode.ts'
import { type DecodeMessage, type DecoderReply, ready } from './decoder-messages.ts'
import { loadLibav } from './libav.ts'

const watchInterval = 20

/** Answers and ends: no second file ever meets what the first one left behind. */
function answer(reply: DecoderReply): void {
  process.send?.(reply, () => process.exit())
}

function refuse(error: unknown): void {
  const { code, details } = SoundsceneError.isInstance(error) ? error : new SoundsceneError('sound/damaged')
  answer({ kind: 'refused', code, details })
}

/** The parent watches too where /proc exists; elsewhere this is the only watch. */
function watchMemory(limit: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) refuse(new SoundsceneError('sound/decode-limit'))
  }, watchInterval)
}

async function serve({ bytes, limits, channel }: DecodeMessage): Promise<void> {
  watchMemory(limits.memory)
  answer({ kind: 'sound', sound: await decode(bytes, { limits, channel }) })
}

process.once('message', (message: DecodeMessage) => {
  serve(message).catch(refuse)
})
process.on('uncaughtException', refuse)
process.once('disconnect', () => process.exit())
process.send?.(ready)
// Nearly every sound needs resampling; a process that is kept ready has this behind it when its file comes.
loadLibav('recorder').catch(refuse)
