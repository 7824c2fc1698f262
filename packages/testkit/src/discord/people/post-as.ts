import { PermissionFlagsBits as Bits } from 'discord-api-types/v10'
import { showMessage } from '../messages/announce.ts'
import { blankMessage } from '../messages/post.ts'
import type { Message } from '../world/message.ts'
import { may } from '../world/permissions.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'

/**
 * Posts a message of a person.
 * @throws Error when they may not write there
 */
export const postAs = (
  world: World,
  author: User,
  channel: Channel,
  what: Partial<Pick<Message, 'content' | 'attachments' | 'flags' | 'forwarded' | 'reference'>>,
): Message => {
  const send = channel.parent ? Bits.SendMessagesInThreads : Bits.SendMessages
  if (!may(channel, author, send)) throw new Error(`${author.name} may not write in ${channel.name}`)
  const message = { ...blankMessage(world, channel, author), nonce: world.id(), ...what }
  showMessage(world, message)
  return message
}
