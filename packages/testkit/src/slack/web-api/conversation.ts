import type { Channel, ChannelKind } from '../state/channel.ts'
import { covers } from '../state/installation.ts'
import type { Message } from '../state/message.ts'
import type { User } from '../state/team.ts'
import { directMessage } from './direct-message.ts'
import type { BotContext } from './method.ts'
import { SlackApiError } from './slack-api-error.ts'

/** What scopes call each kind of conversation: `channels:history`, `groups:history`, … */
export const scopePrefix: Record<ChannelKind, string> = { channel: 'channels', group: 'groups', im: 'im', mpim: 'mpim' }

/**
 * A conversation that the app may know of: public ones, and those its bot is in.
 * @throws SlackApiError `channel_not_found`
 */
export const knownChannel = ({ slack, installation }: BotContext, id: string): Channel => {
  const channel = slack.state.channels.get(id)
  const isThere = channel && covers(installation, channel.team)
  if (!isThere || (channel.kind !== 'channel' && !isMember(installation.bot, channel)))
    throw new SlackApiError('channel_not_found')
  return channel
}

/**
 * A conversation that the app's bot is in.
 * @throws SlackApiError `channel_not_found`, `not_in_channel`
 */
export const joinedChannel = (context: BotContext, id: string): Channel => {
  const channel = knownChannel(context, id)
  if (!isMember(context.installation.bot, channel)) throw new SlackApiError('not_in_channel')
  return channel
}

/**
 * A conversation that the app may write in.
 * @throws SlackApiError `channel_not_found`, `not_in_channel`, `is_archived`, `restricted_action`
 */
export const writableChannel = (context: BotContext, id: string): Channel => {
  const channel = knownChannel(context, id)
  const mayWriteAnywhere = context.installation.scopes.has('chat:write.public') && channel.kind === 'channel'
  if (!mayWriteAnywhere) joinedChannel(context, id)
  if (channel.isArchived) throw new SlackApiError('is_archived')
  if (channel.isReadOnly) throw new SlackApiError('restricted_action_read_only_channel')
  return channel
}

/** A conversation to write in by its id, or the direct message with a person by theirs. */
export const destination = (context: BotContext, id: string): Channel => {
  if (!/^[UW]/.test(id)) return writableChannel(context, id)
  return directMessage(context.slack, [knownUser(context, id), context.installation.bot])
}

/** @throws SlackApiError `message_not_found`; ephemeral messages cannot be found */
export const standingMessage = (channel: Channel, ts: string): Message => {
  const message = channel.find(ts)
  if (!message) throw new SlackApiError('message_not_found')
  return message
}

/**
 * A message that the app wrote.
 * @throws SlackApiError `message_not_found`, or as told
 */
export const ownMessage = ({ installation }: BotContext, channel: Channel, ts: string, refusal: string): Message => {
  const message = standingMessage(channel, ts)
  if (message.user !== installation.bot.id) throw new SlackApiError(refusal)
  return message
}

/**
 * A person of a workspace that the app is installed in.
 * @throws SlackApiError `user_not_found`
 */
export const knownUser = ({ slack, installation }: BotContext, id: string): User => {
  const user = slack.state.users.get(id)
  if (!user || !covers(installation, user.team)) throw new SlackApiError('user_not_found')
  return user
}

const isMember = (user: User, channel: Channel): boolean => channel.members.has(user.id)
