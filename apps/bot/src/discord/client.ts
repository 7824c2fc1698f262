import { Client, GatewayIntentBits as Intent, Options, Partials } from 'discord.js'
import type { DiscordConfig } from './config.ts'

/** Commands and direct messages take no privileged intent; messages in channels do, and are asked for only where wanted. */
const intents = [Intent.Guilds, Intent.DirectMessages]
const automaticIntents = [Intent.GuildMessages, Intent.MessageContent]

/** A client that keeps little: whatever must last is in the database. */
export function createClient({ DISCORD_API_URL, DISCORD_AUTOMATIC }: DiscordConfig): Client {
  return new Client({
    intents: [...intents, ...(DISCORD_AUTOMATIC ? automaticIntents : [])],
    // Without it, the first message of a conversation is not heard.
    partials: [Partials.Channel],
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: { api: DISCORD_API_URL.replace(/\/+$/, '') },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...{ MessageManager: 0, ReactionManager: 0, PresenceManager: 0, GuildEmojiManager: 0, GuildStickerManager: 0 },
      ...{ VoiceStateManager: 0, StageInstanceManager: 0, GuildScheduledEventManager: 0 },
      UserManager: { maxSize: 1000, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
  })
}
