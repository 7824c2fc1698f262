import { PermissionFlagsBits as Bits, MessageFlags } from 'discord-api-types/v10'
import type { NumberedUpload } from '../messages/form-files.ts'
import type { MessageForm } from '../messages/message-form.ts'
import { postMessage } from '../messages/post.ts'
import type { Message } from '../world/message.ts'
import { may } from '../world/permissions.ts'
import type { Channel } from '../world/place.ts'
import type { World } from '../world/world.ts'
import { refuse } from './api-error.ts'
import { refuseForm } from './form.ts'

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
