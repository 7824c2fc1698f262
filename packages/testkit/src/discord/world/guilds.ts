import { GatewayIntentBits } from 'discord-api-types/v10'
import { guildPayload } from '../payloads/guild.ts'
import { usualPermissions } from './permissions.ts'
import type { Guild } from './place.ts'
import type { User } from './user.ts'
import type { World } from './world.ts'

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

/** Makes somebody a member of a guild. */
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

/** Tells the sessions that follow guilds. */
export const tellGuild = (world: World, guild: Guild, type: string, data: () => unknown): void =>
  world.dispatch({ type, intents: GatewayIntentBits.Guilds, guild, data })
