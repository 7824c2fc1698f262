import { interactionChannel } from '../payloads/channel.ts'
import { partialGuild } from '../payloads/guild.ts'
import { messagePayload } from '../payloads/message.ts'
import { memberPayload, userPayload } from '../payloads/user.ts'
import type { Interaction } from '../world/interaction.ts'
import { permissionsIn, privatePermissions } from '../world/permissions.ts'
import type { World } from '../world/world.ts'
import { contextOf, isInstalledHere } from './context.ts'

/** An interaction as `INTERACTION_CREATE` brings it. */
export const interactionPayload = (world: World, interaction: Interaction): object => {
  const { user, channel, source } = interaction
  const { guild } = channel
  const member = guild?.members.get(user.id)
  const appPermissions = isInstalledHere(interaction) && guild ? permissionsIn(channel, world.bot) : privatePermissions
  return {
    version: 1,
    id: interaction.id,
    application_id: world.settings.applicationId,
    type: interaction.type,
    token: interaction.token,
    channel_id: channel.id,
    channel: interactionChannel(channel, user, appPermissions),
    locale: user.locale,
    app_permissions: String(appPermissions),
    entitlements: [],
    authorizing_integration_owners: interaction.owners,
    context: contextOf(world, channel),
    attachment_size_limit: world.settings.attachmentLimit,
    data: interaction.data,
    ...(source ? { message: messagePayload(world, source) } : {}),
    ...(guild ? { guild_id: guild.id, guild: partialGuild(guild), guild_locale: guild.locale } : {}),
    ...(member
      ? { member: { ...memberPayload(member), permissions: String(permissionsIn(channel, user)) } }
      : { user: userPayload(user) }),
  }
}
