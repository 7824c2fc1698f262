import { SoundsceneError } from '@soundscene/errors'
import type { Content } from '../blocks/content.ts'
import { isDeadToken } from '../slack-error.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { respond } from './respond.ts'
import type { Where } from './where.ts'

/** Who is to see something, and where. */
export type Reader = Pick<Where, 'channel' | 'thread' | 'user' | 'responseUrl'>

/**
 * Shows something to one person only: in the thread; where the bot may not speak, at the address that their click came
 * with; where that has run out, in a direct message.
 * @throws SoundsceneError `chat/undeliverable` when none of these works
 */
export async function showPrivately(workspace: Workspace, reader: Reader, content: Content): Promise<void> {
  const { channel, thread, user, responseUrl } = reader
  const inThread = { ...content, channel, thread_ts: thread }
  const { chat } = workspace.once
  const ways = [
    // A direct message has no other readers, and what is posted there stays.
    () => (isDirect(channel) ? chat.postMessage(inThread) : chat.postEphemeral({ ...inThread, user })),
    ...(responseUrl === undefined ? [] : [() => respond(responseUrl, content)]),
    () => chat.postMessage({ ...content, channel: user }),
  ]
  let failure: unknown
  for (const way of ways) {
    try {
      await way()
      return
    } catch (error) {
      if (isDeadToken(error)) throw error
      failure = error
    }
  }
  const cause = new Error(failure instanceof Error ? failure.message : String(failure))
  throw new SoundsceneError('chat/undeliverable', {}, { cause })
}

const isDirect = (channel: string): boolean => channel.startsWith('D')
