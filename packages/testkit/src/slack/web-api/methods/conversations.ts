import { z } from 'zod'
import { emitEvent } from '../../delivery/emit-event.ts'
import { channelObject } from '../../wire/channel-object.ts'
import { messageObject } from '../../wire/message-object.ts'
import { count, flag, list } from '../arguments.ts'
import { joinedChannel, knownChannel, knownUser, scopePrefix } from '../conversation.ts'
import { directMessage } from '../direct-message.ts'
import { botMethod, requireScope } from '../method.ts'
import { SlackApiError } from '../slack-api-error.ts'

export const conversations = {
  'conversations.info': botMethod(null, z.object({ channel: z.string() }), (context, args) => {
    const channel = knownChannel(context, args.channel)
    requireScope(context.installation, `${scopePrefix[channel.kind]}:read`)
    return { channel: channelObject(channel, context.installation.bot.id) }
  }),

  'conversations.members': botMethod(null, z.object({ channel: z.string() }), (context, args) => {
    const channel = knownChannel(context, args.channel)
    requireScope(context.installation, `${scopePrefix[channel.kind]}:read`)
    return { members: [...channel.members], response_metadata: { next_cursor: '' } }
  }),

  'conversations.join': botMethod('channels:join', z.object({ channel: z.string() }), (context, args) => {
    const channel = knownChannel(context, args.channel)
    if (channel.kind !== 'channel') throw new SlackApiError('method_not_supported_for_channel_type')
    if (channel.isArchived) throw new SlackApiError('is_archived')
    const { slack, installation } = context
    if (!channel.members.has(installation.bot.id)) {
      channel.members.add(installation.bot.id)
      const event = { type: 'member_joined_channel', user: installation.bot.id, channel: channel.id }
      emitEvent(slack, { team: channel.team, installation, channel, event })
    }
    return { channel: channelObject(channel, installation.bot.id) }
  }),

  'conversations.open': botMethod(
    'im:write',
    z.object({ users: list, return_im: flag.optional() }),
    (context, args) => {
      const people = args.users.map((id) => knownUser(context, id))
      const channel = directMessage(context.slack, [context.installation.bot, ...people])
      return { channel: args.return_im ? channelObject(channel, context.installation.bot.id) : { id: channel.id } }
    },
  ),

  'conversations.replies': botMethod(
    null,
    z.object({
      channel: z.string(),
      ts: z.string(),
      limit: count.max(1000).default(1000),
      cursor: z.string().optional(),
      include_all_metadata: flag.default(false),
    }),
    (context, args) => {
      const channel = joinedChannel(context, args.channel)
      requireScope(context.installation, `${scopePrefix[channel.kind]}:history`)
      const asked = channel.find(args.ts)
      const root = asked?.threadTs ? channel.find(asked.threadTs) : asked
      const thread = [...(root ? [root] : []), ...channel.repliesTo(root?.ts ?? args.ts)]
      if (thread.length === 0) throw new SlackApiError('thread_not_found')
      const start = Number(args.cursor || 0)
      const end = start + args.limit
      const view = { base: context.slack.base, withMetadata: args.include_all_metadata }
      return {
        messages: thread.slice(start, end).map((message) => messageObject(message, view)),
        has_more: end < thread.length,
        response_metadata: { next_cursor: end < thread.length ? String(end) : '' },
      }
    },
  ),
}
