import { PermissionFlagsBits as Bits, MessageFlags } from 'discord-api-types/v10'
import { refuse } from './api-error.ts'
import { refuseForm } from './form.ts'
import type { MessageForm } from './message-form.ts'
import { type NumberedUpload, postMessage } from './messages.ts'
import { may } from './permissions.ts'
import type { Channel, Guild, Message, World } from './world.ts'

/** @throws ApiError 10004 also for a guild that the bot is not in */
export const visibleGuild = (world: World, id = ''): Guild => {
  const guild = world.guilds.get(id)
  return guild?.members.has(world.bot.id) ? guild : refuse('unknownGuild')
}

/** @throws ApiError 10003, 50001 when the bot may not see it */
export const visibleChannel = (world: World, id = ''): Channel => {
  const channel = world.channels.get(id) ?? refuse('unknownChannel')
  return may(channel, world.bot, Bits.ViewChannel) ? channel : refuse('missingAccess')
}

/** @throws ApiError 10003, 10008, 50001 */
export const readableMessage = (world: World, channelId: string | undefined, id: string | undefined): Message => {
  const channel = visibleChannel(world, channelId)
  const message = channel.messages.find((one) => one.id === id && one.onlyFor === null)
  if (!message) return refuse('unknownMessage')
  return may(channel, world.bot, Bits.ReadMessageHistory) ? message : refuse('missingAccess')
}

/** @throws ApiError 10008, 50001, 50005 when it is another's */
export const ownMessage = (world: World, channelId: string | undefined, id: string | undefined): Message => {
  const message = readableMessage(world, channelId, id)
  return message.author === world.bot ? message : refuse('othersMessage')
}

/** @throws ApiError 10008, 50001, 50003, 50013 when it is another's and the bot may not manage messages */
export const removableMessage = (world: World, channelId: string | undefined, id: string | undefined): Message => {
  const message = readableMessage(world, channelId, id)
  if (message.author === world.bot) return message
  if (!message.channel.guild) return refuse('notInDirectMessage')
  return may(message.channel, world.bot, Bits.ManageMessages) ? message : refuse('missingPermissions')
}

/** Flags that a bot may choose in a channel. */
const settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2

/**
 * Posts a message of the bot; with `enforce_nonce`, the one it posted before with the same nonce is given back.
 * @throws ApiError 50007, 50013, 50035, 160002
 */
export const postInChannel = (world: World, channel: Channel, form: MessageForm, files: NumberedUpload[]): Message => {
  refuseForbidden(world, channel, files.length > 0)
  const twin = form.enforce_nonce ? sameNonce(world, channel, form.nonce) : undefined
  if (twin) return twin
  return postMessage(
    world,
    { channel, author: world.bot, reference: referenceOf(world, channel, form), settable },
    form,
    files,
  )
}

const refuseForbidden = (world: World, channel: Channel, hasFiles: boolean): void => {
  const send = channel.parent ? Bits.SendMessagesInThreads : Bits.SendMessages
  if (!may(channel, world.bot, hasFiles ? send | Bits.AttachFiles : send)) refuse('missingPermissions')
  const isClosed = channel.recipients.some((user) => !user.acceptsDirectMessages)
  if (isClosed) refuse('closedDirectMessages')
}

const sameNonce = (world: World, channel: Channel, nonce: MessageForm['nonce']): Message | undefined => {
  if (nonce === undefined || nonce === null) return undefined
  const since = world.now() - world.settings.nonceWindowMs
  return channel.messages.find(
    (message) => message.author === world.bot && message.createdAt >= since && String(message.nonce) === String(nonce),
  )
}

const referenceOf = (world: World, channel: Channel, form: MessageForm): Message['reference'] => {
  const reference = form.message_reference
  if (!reference) return null
  if (!may(channel, world.bot, Bits.ReadMessageHistory)) return refuse('noHistory')
  const message = channel.messages.find(({ id, onlyFor }) => id === reference.message_id && onlyFor === null)
  if (message) return { type: 0, message }
  if (reference.fail_if_not_exists === false) return null
  return refuseForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }])
}

/** @throws ApiError 50013 */
export const react = (world: World, message: Message, emoji: string): void => {
  if (!may(message.channel, world.bot, Bits.AddReactions)) refuse('missingPermissions')
  const has = message.reactions.some((reaction) => reaction.user === world.bot && reaction.emoji === emoji)
  if (!has) message.reactions.push({ emoji, user: world.bot })
  world.changed()
}

/** @throws ApiError 50013 */
export const typeIn = (world: World, channel: Channel): void => {
  if (!may(channel, world.bot, channel.parent ? Bits.SendMessagesInThreads : Bits.SendMessages))
    refuse('missingPermissions')
  channel.typing.push({ user: world.bot, at: world.now() })
  world.changed()
}
