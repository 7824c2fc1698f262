import { ChannelType } from 'discord-api-types/v10'
import { channelPayload } from '../payloads/channel.ts'
import { tellGuild } from './guilds.ts'
import type { Channel, Guild } from './place.ts'
import type { User } from './user.ts'
import type { World } from './world.ts'

/** A new text channel of a guild. */
export const addChannel = (world: World, guild: Guild, name = 'general'): Channel => {
  const channel = newChannel(world, { type: ChannelType.GuildText, name, guild })
  guild.channels.push(channel)
  if (guild.members.has(world.bot.id)) tellGuild(world, guild, 'CHANNEL_CREATE', () => channelPayload(channel))
  return channel
}

/** A new public thread under a channel. */
export const addThread = (world: World, parent: Channel, name = 'thread'): Channel => {
  const { guild } = parent
  if (!guild) throw new Error('a direct message has no threads')
  const thread = newChannel(world, { type: ChannelType.PublicThread, name, guild, parent })
  guild.channels.push(thread)
  if (guild.members.has(world.bot.id)) tellGuild(world, guild, 'THREAD_CREATE', () => channelPayload(thread))
  return thread
}

/** A group of people that the bot is not in. */
export const addGroup = (world: World, recipients: User[], name = 'group'): Channel =>
  newChannel(world, { type: ChannelType.GroupDM, name, recipients })

/** The direct messages of a person with the bot: always the same. */
export const openDirectMessages = (world: World, user: User): Channel => {
  const isTheirs = ({ type, recipients }: Channel) => type === ChannelType.DM && recipients.includes(user)
  const existing = [...world.channels.values()].find(isTheirs)
  return existing ?? newChannel(world, { type: ChannelType.DM, name: user.name, recipients: [user, world.bot] })
}

const newChannel = (
  world: World,
  what: { type: ChannelType; name: string; guild?: Guild; parent?: Channel; recipients?: User[] },
): Channel => {
  const empty = { id: world.id(), guild: null, parent: null, recipients: [], overwrites: [], messages: [], typing: [] }
  const channel: Channel = { ...empty, ...what }
  world.channels.set(channel.id, channel)
  return channel
}
