import type { Message } from '../state/message.ts'
import { fileObject, fileStub } from './file-object.ts'

/** How much of a message is shown. */
export interface MessageView {
  base: string
  /** Metadata goes only to those who ask for it, and are allowed to see it. */
  withMetadata?: boolean
}

/** A message as events, interactions and `conversations.replies` show it. */
export const messageObject = (message: Message, { base, withMetadata = false }: MessageView) => ({
  type: 'message',
  ...(message.subtype && { subtype: message.subtype }),
  ts: message.ts,
  user: message.user,
  team: message.channel.team.id,
  text: message.text,
  ...(message.botId && { bot_id: message.botId, app_id: message.appId }),
  ...(message.blocks.length > 0 && { blocks: message.blocks }),
  ...threadOf(message),
  ...(message.files.length > 0 && { files: filesOf(message, base), upload: message.subtype === 'file_share' }),
  ...(message.reactions.length > 0 && { reactions: reactionsOf(message) }),
  ...(message.edited && { edited: message.edited }),
  ...(withMetadata && message.metadata && { metadata: message.metadata }),
  ...(message.onlyFor && { is_ephemeral: true }),
})

const filesOf = ({ files, channel }: Message, base: string) =>
  files
    .filter(({ state }) => state !== 'deleted')
    .map((file) => (channel.isShared ? fileStub(file) : fileObject(file, base)))

const reactionsOf = ({ reactions }: Message) =>
  reactions.map((reaction) => ({ ...reaction, count: reaction.users.length }))

const threadOf = (message: Message) => {
  if (message.threadTs) return { thread_ts: message.threadTs, parent_user_id: parentOf(message)?.user }
  const replies = message.channel.repliesTo(message.ts)
  if (replies.length === 0) return {}
  return { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }
}

const parentOf = ({ channel, threadTs }: Message): Message | undefined => channel.all.find(({ ts }) => ts === threadTs)
