import { type APIChannel, ChannelType } from 'discord-api-types/v10'
import { permissionsIn } from '../world/permissions.ts'
import type { Channel } from '../world/place.ts'
import type { User } from '../world/user.ts'
import { time, userPayload } from './user.ts'

/** A channel as the API shows it. */
export const channelPayload = (channel: Channel): APIChannel => {
  if (!channel.guild) return privateChannel(channel)
  return {
    id: channel.id,
    type: channel.type,
    name: channel.name,
    guild_id: channel.guild.id,
    position: 0,
    nsfw: false,
    parent_id: channel.parent?.id ?? null,
    permission_overwrites: channel.overwrites.map((over) => ({
      id: over.id,
      type: over.type,
      allow: String(over.allow),
      deny: String(over.deny),
    })),
    ...(channel.parent ? { thread_metadata: openThread, owner_id: channel.guild.ownerId, member_count: 1 } : {}),
  } as APIChannel
}

const openThread = { archived: false, auto_archive_duration: 1440, archive_timestamp: time(0), locked: false }

const privateChannel = (channel: Channel): APIChannel =>
  ({
    id: channel.id,
    type: channel.type,
    last_message_id: channel.messages.at(-1)?.id ?? null,
    recipients: channel.recipients.filter((user) => !user.bot).map(userPayload),
    ...(channel.type === ChannelType.GroupDM ? { name: channel.name } : {}),
  }) as APIChannel

/** The channel of an interaction, with what its person and the app may do there. */
export const interactionChannel = (channel: Channel, user: User, appPermissions: bigint) => ({
  ...channelPayload(channel),
  permissions: String(permissionsIn(channel, user)),
  app_permissions: String(appPermissions),
})
