import { PermissionFlagsBits as Bits, OverwriteType } from 'discord-api-types/v10'
import type { Channel, Guild } from './place.ts'
import type { User } from './user.ts'

/** What everybody may do in a guild unless a test says otherwise. */
export const usualPermissions: bigint =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.AttachFiles |
  Bits.EmbedLinks |
  Bits.ReadMessageHistory |
  Bits.AddReactions |
  Bits.UseExternalEmojis |
  Bits.UseApplicationCommands |
  Bits.UseExternalApps |
  Bits.SendVoiceMessages

/** What an app may always do in a direct message or a group. */
export const privatePermissions: bigint = Bits.AttachFiles | Bits.EmbedLinks | Bits.MentionEveryone

const everything = Object.values(Bits).reduce((all, bit) => all | bit, 0n)

/** What a user may do in a guild, before the channel's overwrites; nothing when not a member. */
export const guildPermissions = (guild: Guild, user: User): bigint => {
  const member = guild.members.get(user.id)
  if (!member) return 0n
  if (guild.ownerId === user.id) return everything
  const held = guild.roles.filter((role) => role.id === guild.id || member.roleIds.includes(role.id))
  const bits = held.reduce((all, role) => all | role.permissions, 0n)
  return (bits & Bits.Administrator) === 0n ? bits : everything
}

/** What a user may do in a channel, by Discord's order: roles, then overwrites of everyone, then of the member. */
export const permissionsIn = (channel: Channel, user: User): bigint => {
  if (!channel.guild) return channel.recipients.includes(user) ? privatePermissions | usualPermissions : 0n
  const base = guildPermissions(channel.guild, user)
  if (base === everything) return base
  const guildId = channel.guild.id
  const { overwrites } = channel.parent ?? channel
  const everyone = overwrites.find(({ id }) => id === guildId)
  const own = overwrites.find(({ id, type }) => type === OverwriteType.Member && id === user.id)
  return [everyone, own].reduce((bits, over) => (over ? (bits & ~over.deny) | over.allow : bits), base)
}

/** Whether a user may do all of this in a channel. */
export const may = (channel: Channel, user: User, bits: bigint): boolean => {
  const held = permissionsIn(channel, user)
  return (held & bits) === bits && (held & Bits.ViewChannel) !== 0n
}
