import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10'
import { messageEvent } from '../payloads/message-event.ts'
import type { Message } from '../world/message.ts'
import { may } from '../world/permissions.ts'
import type { World } from '../world/world.ts'

/** Puts a message where it belongs and tells the sessions that may hear of it. */
export const showMessage = (world: World, message: Message): void => {
  world.messages.set(message.id, message)
  message.channel.messages.push(message)
  announce(world, 'MESSAGE_CREATE', message, (intents) => messageEvent(world, message, intents))
}

/** Takes a message away. */
export const deleteMessage = (world: World, message: Message): void => {
  message.deletedAt = world.now()
  message.channel.messages.splice(message.channel.messages.indexOf(message), 1)
  const { id, channel } = message
  const event = { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild.id } : {}) }
  announce(world, 'MESSAGE_DELETE', message, () => event)
}

/** Events of messages go to sessions with the intent; of messages for one person's eyes there are none. */
export const announce = (
  world: World,
  type: string,
  { channel, onlyFor }: Message,
  data: (intents: number) => object,
): void => {
  const { guild } = channel
  const intents = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages
  const isHeard = !onlyFor && may(channel, world.bot, PermissionFlagsBits.ViewChannel)
  if (isHeard) world.dispatch({ type, intents, guild, data: (session) => data(session.intents) })
  else world.changed()
}
