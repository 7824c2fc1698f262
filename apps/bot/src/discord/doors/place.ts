import { SoundsceneError } from '@soundscene/errors'
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js'
import type { Words } from '../../words/words.ts'
import { lackingFor, permissionName } from '../permissions.ts'

/** Whether the bot itself is where an interaction takes place; elsewhere only the person brought it along. */
export const isMemberOf = ({ authorizingIntegrationOwners, context }: RepliableInteraction): boolean =>
  context === InteractionContextType.BotDM ||
  (context === InteractionContextType.Guild &&
    authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined)

/** Whether a server wants what people bring along to answer them alone. */
export const mustBePrivate = (interaction: RepliableInteraction): boolean =>
  interaction.inGuild() &&
  !isMemberOf(interaction) &&
  !interaction.memberPermissions.has(PermissionFlagsBits.UseExternalApps)

/** @throws SoundsceneError `chat/no-permission` naming the first permission that lacks for a picture to be shown */
export function refuseLacking(interaction: RepliableInteraction, isPrivate: boolean, words: Words): void {
  const isPublic = interaction.inGuild() && isMemberOf(interaction) && !isPrivate
  const place = interaction.channel?.isThread() ? 'thread' : 'channel'
  const lacking = lackingFor(interaction.appPermissions, isPublic ? place : 'private')
  if (lacking) throw new SoundsceneError('chat/no-permission', { permission: permissionName(lacking, words) })
}
