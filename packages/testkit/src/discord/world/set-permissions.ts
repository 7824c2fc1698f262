import { OverwriteType } from 'discord-api-types/v10'
import { channelPayload } from '../payloads/channel.ts'
import { rolesPayload } from '../payloads/user.ts'
import { tellGuild } from './guilds.ts'
import type { Channel, Guild } from './place.ts'
import type { User } from './user.ts'
import type { World } from './world.ts'

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
