import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Interaction } from '../world/interaction.ts'
import { may } from '../world/permissions.ts'
import type { Channel } from '../world/place.ts'
import type { World } from '../world/world.ts'

/** Where an interaction takes place: in a guild, with the bot, or among others. */
export const contextOf = (world: World, { guild, recipients }: Channel): InteractionContextType => {
  if (guild) return InteractionContextType.Guild
  const isWithBot = recipients.includes(world.bot) && recipients.length === 2
  return isWithBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel
}

/** Whether the app is there for everyone, not only for the person who uses it. */
export const isInstalledHere = ({ owners }: Interaction): boolean =>
  owners[ApplicationIntegrationType.GuildInstall] !== undefined

/** Apps that only the person installed answer privately where the guild does not want external apps. */
export const mustBePrivate = (interaction: Interaction): boolean =>
  !isInstalledHere(interaction) &&
  interaction.channel.guild !== null &&
  !may(interaction.channel, interaction.user, PermissionFlagsBits.UseExternalApps)
