import type { Block } from '../blocks/block.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { emitEvent } from '../delivery/emit-event.ts'
import type { Slack } from '../slack.ts'
import type { Channel } from '../state/channel.ts'
import type { SlackFile } from '../state/file.ts'
import type { Message, MessageMetadata } from '../state/message.ts'
import { messageObject } from '../wire/message-object.ts'

/** What is said, where, and by whom. */
export interface NewMessage {
  channel: Channel
  user: string
  text: string
  blocks?: Block[]
  files?: SlackFile[]
  threadTs?: string
  metadata?: MessageMetadata
  /** The app that says it, if one does. */
  app?: { botId: string; appId: string }
  onlyFor?: string
}

/** A message that stands now, and what the app was told of it. */
export interface Posted {
  message: Message
  deliveries: Delivery[]
}

/** Puts a message where it belongs and tells the app, unless only one person sees it. */
export const post = (slack: Slack, { app, threadTs, ...said }: NewMessage): Posted => {
  const root = threadTs === undefined ? undefined : rootOf(said.channel, threadTs)
  const message: Message = {
    blocks: [],
    files: [],
    ...said,
    ...app,
    // A thread that is no more takes no replies: they land in the channel instead, without a word.
    ...(root && { threadTs: root.ts }),
    ...(said.files?.length && { subtype: 'file_share' }),
    ts: slack.state.ids.ts(),
    reactions: [],
    earlier: [],
    postedAt: slack.state.now(),
  }
  said.channel.all.push(message)
  for (const file of message.files)
    file.shares.push({ channel: said.channel, ts: message.ts, ...(root && { threadTs: root.ts }) })
  slack.state.changed()
  return { message, deliveries: said.onlyFor ? [] : tell(slack, message) }
}

/** The message that opens a thread; a deleted one holds its thread together while it has replies. */
const rootOf = (channel: Channel, ts: string): Message | undefined => {
  const message = channel.all.find((one) => one.ts === ts && !one.onlyFor)
  if (!message?.deletedAt) return message?.threadTs ? rootOf(channel, message.threadTs) : message
  return channel.repliesTo(ts).length > 0 ? message : undefined
}

const tell = (slack: Slack, message: Message): Delivery[] => {
  const { channel } = message
  const installation = slack.state.botIn(channel)
  if (!installation) return []
  const content = { ...messageObject(message, slack), channel: channel.id }
  const mentions = message.user !== installation.bot.id && message.text.includes(`<@${installation.bot.id}>`)
  const { subtype: _, ...mention } = content
  const events = [
    { ...content, channel_type: channel.kind },
    ...(mentions ? [{ ...mention, type: 'app_mention' }] : []),
    ...message.files.map((file) => fileShared(message, file)),
  ]
  return events.flatMap((event) => emitEvent(slack, { team: channel.team, installation, channel, event }) ?? [])
}

const fileShared = (message: Message, file: SlackFile) => ({
  type: 'file_shared',
  file_id: file.id,
  user_id: message.user,
  file: { id: file.id },
  channel_id: message.channel.id,
})
