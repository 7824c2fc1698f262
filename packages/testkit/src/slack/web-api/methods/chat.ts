import { z } from 'zod'
import type { Block } from '../../blocks/block.ts'
import { checkBlocks } from '../../blocks/check-blocks.ts'
import { hasPictureFor } from '../../files/has-picture.ts'
import { edit, remove } from '../../messages/change.ts'
import { post } from '../../messages/post.ts'
import type { Channel } from '../../state/channel.ts'
import type { Message } from '../../state/message.ts'
import { messageObject } from '../../wire/message-object.ts'
import { json, rawBlocks } from '../arguments.ts'
import { knownChannel, knownUser, standingMessage, writableChannel } from '../conversation.ts'
import { directMessage } from '../direct-message.ts'
import { type BotContext, botMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

const content = { text: z.string().optional(), blocks: rawBlocks.optional() }
const metadata = json(z.object({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) }))
const ts = z.string().regex(/^\d+\.\d{6}$/, 'must be a timestamp')

const maxText = 40_000
/** An edit may say less than a new message. */
const maxEditedText = 4_000

const blocksOf = (context: BotContext, channel: Channel, blocks: unknown): Block[] =>
  checkBlocks(blocks, 'message', hasPictureFor(context.slack, channel.team))

const checkedContent = (
  context: BotContext,
  channel: Channel,
  input: { text?: string | undefined; blocks?: unknown[] | undefined },
) => {
  const text = input.text ?? ''
  if (text.length > maxText) throw new SlackApiError('msg_too_long')
  const blocks = blocksOf(context, channel, input.blocks ?? [])
  if (text === '' && blocks.length === 0) throw new SlackApiError('no_text')
  return { text, blocks }
}

const byApp = ({ slack, installation }: BotContext) => ({
  user: installation.bot.id,
  app: { botId: installation.botId, appId: slack.settings.appId },
})

/** A conversation by its id, or the direct message with a person by theirs. */
const destination = (context: BotContext, id: string): Channel => {
  if (!/^[UW]/.test(id)) return writableChannel(context, id)
  return directMessage(context.slack, [knownUser(context, id), context.installation.bot])
}

const ownMessage = (context: BotContext, channel: Channel, ts: string, refusal: string): Message => {
  const message = standingMessage(channel, ts)
  if (message.user !== context.installation.bot.id) throw new SlackApiError(refusal)
  return message
}

export const chat = {
  'chat.postMessage': botMethod(
    'chat:write',
    z.object({ channel: z.string(), ...content, thread_ts: ts.optional(), metadata: metadata.optional() }),
    (context, args) => {
      const channel = destination(context, args.channel)
      const { message } = post(context.slack, {
        channel,
        ...byApp(context),
        ...checkedContent(context, channel, args),
        ...(args.thread_ts !== undefined && { threadTs: args.thread_ts }),
        ...(args.metadata && { metadata: args.metadata }),
      })
      const shown = messageObject(message, { base: context.slack.base, withMetadata: true })
      return { channel: channel.id, ts: message.ts, message: shown }
    },
  ),

  'chat.update': botMethod(
    'chat:write',
    z.object({ channel: z.string(), ts, ...content, metadata: metadata.optional() }),
    (context, args) => {
      const channel = writableChannel(context, args.channel)
      const message = ownMessage(context, channel, args.ts, 'cant_update_message')
      if ((args.text?.length ?? 0) > maxEditedText) throw new SlackApiError('msg_too_long')
      const text = args.text ?? (args.blocks ? '' : message.text)
      const blocks = args.blocks ? blocksOf(context, channel, args.blocks) : message.blocks
      if (text === '' && blocks.length === 0) throw new SlackApiError('no_text')
      if (args.metadata) message.metadata = args.metadata
      edit(context.slack, message, { text, blocks })
      return { channel: channel.id, ts: message.ts, text, message: messageObject(message, context.slack) }
    },
  ),

  'chat.delete': botMethod('chat:write', z.object({ channel: z.string(), ts }), (context, args) => {
    const channel = writableChannel(context, args.channel)
    remove(context.slack, ownMessage(context, channel, args.ts, 'cant_delete_message'))
    return { channel: channel.id, ts: args.ts }
  }),

  'chat.postEphemeral': botMethod(
    'chat:write',
    z.object({ channel: z.string(), user: z.string(), ...content, thread_ts: ts.optional() }),
    (context, args) => {
      const channel = writableChannel(context, args.channel)
      if (!channel.members.has(args.user)) throw new SlackApiError('user_not_in_channel')
      const { message } = post(context.slack, {
        channel,
        ...byApp(context),
        ...checkedContent(context, channel, args),
        ...(args.thread_ts !== undefined && { threadTs: args.thread_ts }),
        onlyFor: args.user,
      })
      return { message_ts: message.ts }
    },
  ),

  'chat.getPermalink': botMethod(null, z.object({ channel: z.string(), message_ts: ts }), (context, args) => {
    const channel = knownChannel(context, args.channel)
    const { ts, threadTs } = standingMessage(channel, args.message_ts)
    const thread = threadTs ? `?thread_ts=${threadTs}&cid=${channel.id}` : ''
    const permalink = `https://${channel.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}${thread}`
    return { channel: channel.id, permalink }
  }),
}
