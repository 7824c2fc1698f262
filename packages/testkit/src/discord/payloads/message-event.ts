import { GatewayIntentBits } from 'discord-api-types/v10'
import type { Message } from '../world/message.ts'
import type { World } from '../world/world.ts'
import { messagePayload } from './message.ts'
import { memberPayload } from './user.ts'

/** A message as an event brings it: without the privileged intent, others' content in guilds is left out. */
export const messageEvent = (world: World, message: Message, intents: number): object => {
  const { guild } = message.channel
  const member = guild?.members.get(message.author.id)
  const payload = {
    ...messagePayload(world, message),
    channel_type: message.channel.type,
    ...(guild ? { guild_id: guild.id } : {}),
    ...(member ? { member: { ...memberPayload(member), user: undefined } } : {}),
  }
  const isReadable =
    !guild ||
    message.author === world.bot ||
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    payload.mentions.some(({ id }) => id === world.bot.id)
  if (isReadable) return payload
  const { message_snapshots: _, ...rest } = payload
  return { ...rest, content: '', embeds: [], attachments: [], components: [] }
}
