import { ChannelType, GatewayIntentBits, OverwriteType } from 'discord-api-types/v10'
import { channelPayload, guildPayload, rolesPayload } from './payloads.ts'
import { usualPermissions } from './permissions.ts'
import type { Channel, Guild, User, World } from './world.ts'

/** A new guild with its owner and, unless told otherwise, the bot. */
export const addGuild = (
  world: World,
  { name = 'Lab', locale = 'en-US', hasBot = true }: { name?: string; locale?: string; hasBot?: boolean } = {},
): Guild => {
  const owner = world.addUser({ name: `Owner of ${name}` })
  const id = world.id()
  const everyone = { id, name: '@everyone', permissions: usualPermissions }
  const guild: Guild = { id, name, locale, ownerId: owner.id, roles: [everyone], members: new Map(), channels: [] }
  world.guilds.set(id, guild)
  join(world, guild, owner)
  if (hasBot) addBot(world, guild)
  return guild
}

export const join = (world: World, guild: Guild, user: User): void => {
  guild.members.set(user.id, { user, joinedAt: world.now(), roleIds: [] })
}

/** Installs the app in a guild, with its bot. */
export const addBot = (world: World, guild: Guild): void => {
  join(world, guild, world.bot)
  tellGuild(world, guild, 'GUILD_CREATE', () => guildPayload(guild))
}

/** Throws the bot out of a guild. */
export const removeBot = (world: World, guild: Guild): void => {
  guild.members.delete(world.bot.id)
  tellGuild(world, guild, 'GUILD_DELETE', () => ({ id: guild.id }))
}

const tellGuild = (world: World, guild: Guild, type: string, data: () => unknown): void =>
  world.dispatch({ type, intents: GatewayIntentBits.Guilds, guild, data })

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

/** Gives and takes permissions: in a guild by a role of the member's own, in a channel by an overwrite. */
export const setPermissions = (
  world: World,
  place: Guild | Channel,
  user: User,
  change: { allow?: bigint; deny?: bigint },
): void => {
  if ('members' in place) setInGuild(world, place, user, change)
  else setInChannel(world, place, user, change)
}

const setInGuild = (
  world: World,
  guild: Guild,
  user: User,
  { allow = 0n, deny = 0n }: { allow?: bigint; deny?: bigint },
): void => {
  const member = guild.members.get(user.id)
  if (!member) throw new Error(`${user.name} is not in ${guild.name}`)
  const name = `role of ${user.name}`
  const role = guild.roles.find((one) => one.name === name) ?? { id: world.id(), name, permissions: 0n }
  if (!guild.roles.includes(role)) guild.roles.push(role)
  role.permissions |= allow
  member.roleIds = [...new Set([...member.roleIds, role.id])]
  for (const channel of deny === 0n ? [] : guild.channels) setInChannel(world, channel, user, { deny })
  tellGuild(world, guild, 'GUILD_ROLE_UPDATE', () => ({
    guild_id: guild.id,
    role: rolesPayload(guild).find(({ id }) => id === role.id),
  }))
}

const setInChannel = (
  world: World,
  channel: Channel,
  user: User,
  { allow = 0n, deny = 0n }: { allow?: bigint; deny?: bigint },
): void => {
  const { guild } = channel
  if (!guild) throw new Error('direct messages have no permissions')
  const isTheirs = ({ id }: { id: string }) => id === user.id
  const overwrite = channel.overwrites.find(isTheirs) ?? {
    id: user.id,
    type: OverwriteType.Member,
    allow: 0n,
    deny: 0n,
  }
  if (!channel.overwrites.includes(overwrite)) channel.overwrites.push(overwrite)
  overwrite.allow = (overwrite.allow | allow) & ~deny
  overwrite.deny = (overwrite.deny | deny) & ~allow
  tellGuild(world, guild, 'CHANNEL_UPDATE', () => channelPayload(channel))
}
