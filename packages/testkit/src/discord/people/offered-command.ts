import { type ApplicationCommandType, PermissionFlagsBits as Bits, InteractionContextType } from 'discord-api-types/v10'
import type { RegisteredCommand } from '../commands/command-form.ts'
import { contextOf } from '../interactions/context.ts'
import type { Interaction } from '../world/interaction.ts'
import { may, permissionsIn } from '../world/permissions.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import type { World } from '../world/world.ts'

/**
 * The command as this person finds it in this place, with whom it is authorised by.
 * @throws Error when the client would not offer it here
 */
export const offeredCommand = (
  world: World,
  { user, channel, name, type }: { user: User; channel: Channel; name: string; type: ApplicationCommandType },
): { command: RegisteredCommand; owners: Interaction['owners'] } => {
  const registered = [...(world.commands.get(channel.guild?.id ?? '-') ?? []), ...(world.commands.get('') ?? [])]
  const command = registered.find((one) => one.name === name && one.type === type)
  if (!command) throw new Error(`no command ${name} is registered`)
  const owners = ownersOf(world, command, user, channel)
  if (Object.keys(owners).length === 0) throw new Error(`${name} is not offered to ${user.name} here`)
  return { command, owners }
}

const ownersOf = (world: World, command: RegisteredCommand, user: User, channel: Channel): Interaction['owners'] => {
  const context = contextOf(world, channel)
  const { contexts, integration_types: types } = command
  if (contexts && !contexts.includes(context)) return {}
  const isForGuilds = command.guild_id !== undefined || (types?.includes(0) ?? true)
  const isForUsers = types?.includes(1) ?? false
  return {
    ...(isForGuilds && isOfferedByGuild(world, command, user, channel) ? { 0: channel.guild?.id ?? '0' } : {}),
    ...(isForUsers && user.hasInstalledApp ? { 1: user.id } : {}),
  }
}

const isOfferedByGuild = (world: World, command: RegisteredCommand, user: User, channel: Channel): boolean => {
  if (!channel.guild) return contextOf(world, channel) === InteractionContextType.BotDM
  if (!channel.guild.members.has(world.bot.id) || !may(channel, user, Bits.UseApplicationCommands)) return false
  const needed = command.default_member_permissions
  if (needed === null || needed === undefined) return true
  const held = permissionsIn(channel, user)
  return needed === '0' ? (held & Bits.Administrator) !== 0n : (held & BigInt(needed)) === BigInt(needed)
}
