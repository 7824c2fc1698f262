import type { Guild } from '../world/place.ts'
import { channelPayload } from './channel.ts'
import { memberPayload, rolePayload, time } from './user.ts'

/** A guild as `GUILD_CREATE` gives it; without the intent for members, only the bot and those nearby. */
export const guildPayload = (guild: Guild) => ({
  ...partialGuild(guild),
  owner_id: guild.ownerId,
  icon: null,
  roles: guild.roles.map(rolePayload),
  channels: guild.channels.filter(({ parent }) => !parent).map(channelPayload),
  threads: guild.channels.filter(({ parent }) => parent).map(channelPayload),
  members: [...guild.members.values()].map(memberPayload),
  member_count: guild.members.size,
  joined_at: time(0),
  large: false,
  unavailable: false,
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_flags: 0,
  premium_progress_bar_enabled: false,
})

/** What an interaction tells of its guild. */
export const partialGuild = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  locale: guild.locale,
  preferred_locale: guild.locale,
  features: [],
})
