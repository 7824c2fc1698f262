import type { APIUser } from 'discord-api-types/v10'
import type { Guild } from '../world/place.ts'
import type { Member, Role, User } from '../world/user.ts'

/** A time as the API writes it. */
export const time = (ms: number): string => new Date(ms).toISOString()

/** A user as the API shows it. */
export const userPayload = (user: User): APIUser => ({
  id: user.id,
  username: user.name.toLowerCase().replaceAll(/\W+/g, '_'),
  discriminator: user.bot ? '0001' : '0',
  global_name: user.bot ? null : user.name,
  avatar: null,
  bot: user.bot,
})

/** A member as the API shows it. */
export const memberPayload = (member: Member) => ({
  user: userPayload(member.user),
  roles: member.roleIds,
  joined_at: time(member.joinedAt),
  deaf: false,
  mute: false,
  flags: 0,
})

export const rolePayload = (role: Role, position: number) => ({
  id: role.id,
  name: role.name,
  permissions: String(role.permissions),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  flags: 0,
})

/** A guild's roles as the API shows them. */
export const rolesPayload = (guild: Guild) => guild.roles.map(rolePayload)
