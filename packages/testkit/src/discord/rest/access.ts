import { PermissionFlagsBits as Bits } from 'discord-api-types/v10'
import type { Message } from '../world/message.ts'
import { may } from '../world/permissions.ts'
import type { Channel, Guild } from '../world/place.ts'
import type { World } from '../world/world.ts'
import { refuse } from './api-error.ts'

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
