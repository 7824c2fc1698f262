import { z } from 'zod'
import { byApp } from '../../messages/by-app.ts'
import { edit, remove } from '../../messages/change.ts'
import { post } from '../../messages/post.ts'
import { messageObject } from '../../wire/message-object.ts'
import { destination, knownChannel, ownMessage, standingMessage, writableChannel } from '../conversation.ts'
import { blocksFor, content, contentFor, metadata, timestamp } from '../message-arguments.ts'
import { botMethod } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

/** An edit may say less than a new message. */
const maxEditedText = 4_000

export const chat = {
  'chat.postMessage': botMethod(
    'chat:write',
    z.object({ channel: z.string(), ...content, thread_ts: timestamp.optional(), metadata: metadata.optional() }),
    (context, args) => {
      const channel = destination(context, args.channel)
      const { message } = post(context.slack, {
        channel,
        ...byApp(context.slack, context.installation),
        ...contentFor(context, channel, args),
        ...(args.thread_ts !== undefined && { threadTs: args.thread_ts }),
        ...(args.metadata && { metadata: args.metadata }),
      })
      const shown = messageObject(message, { base: context.slack.base, withMetadata: true })
      return { channel: channel.id, ts: message.ts, message: shown }
    },
  ),

  'chat.update': botMethod(
    'chat:write',
    z.object({ channel: z.string(), ts: timestamp, ...content, metadata: metadata.optional() }),
    (context, args) => {
      const channel = writableChannel(context, args.channel)
      const message = ownMessage(context, channel, args.ts, 'cant_update_message')
      if ((args.text?.length ?? 0) > maxEditedText) throw new SlackApiError('msg_too_long')
      const text = args.text ?? (args.blocks ? '' : message.text)
      const blocks = args.blocks ? blocksFor(context, channel, args.blocks) : message.blocks
      if (text === '' && blocks.length === 0) throw new SlackApiError('no_text')
      if (args.metadata) message.metadata = args.metadata
      edit(context.slack, message, { text, blocks })
      return { channel: channel.id, ts: message.ts, text, message: messageObject(message, context.slack) }
    },
  ),

  'chat.delete': botMethod('chat:write', z.object({ channel: z.string(), ts: timestamp }), (context, args) => {
    const channel = writableChannel(context, args.channel)
    remove(context.slack, ownMessage(context, channel, args.ts, 'cant_delete_message'))
    return { channel: channel.id, ts: args.ts }
  }),

  'chat.postEphemeral': botMethod(
    'chat:write',
    z.object({ channel: z.string(), user: z.string(), ...content, thread_ts: timestamp.optional() }),
    (context, args) => {
      const channel = writableChannel(context, args.channel)
      if (!channel.members.has(args.user)) throw new SlackApiError('user_not_in_channel')
      const { message } = post(context.slack, {
        channel,
        ...byApp(context.slack, context.installation),
        ...contentFor(context, channel, args),
        ...(args.thread_ts !== undefined && { threadTs: args.thread_ts }),
        onlyFor: args.user,
      })
      return { message_ts: message.ts }
    },
  ),

  'chat.getPermalink': botMethod(null, z.object({ channel: z.string(), message_ts: timestamp }), (context, args) => {
    const channel = knownChannel(context, args.channel)
    const { ts, threadTs } = standingMessage(channel, args.message_ts)
    const thread = threadTs ? `?thread_ts=${threadTs}&cid=${channel.id}` : ''
    const permalink = `https://${channel.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}${thread}`
    return { channel: channel.id, permalink }
  }),
}
