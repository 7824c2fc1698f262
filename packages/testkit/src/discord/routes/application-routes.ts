import { overwriteCommands } from '../commands/overwrite.ts'
import { userPayload } from '../payloads/user.ts'
import { visibleGuild } from '../rest/access.ts'
import { refuse } from '../rest/api-error.ts'
import type { World } from '../world/world.ts'
import { type Route, route } from './route.ts'

/** The app, its commands, and how it reaches the gateway. */
export const applicationRoutes: readonly Route[] = [
  route('GET /gateway/bot', (world) => ({
    url: world.gatewayUrl,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
  })),
  route('GET /applications/@me', (world) => applicationPayload(world)),
  route('GET /oauth2/applications/@me', (world) => applicationPayload(world)),
  route('GET /applications/:app/commands', (world) => world.commands.get('') ?? []),
  route('PUT /applications/:app/commands', (world, { app }, { body }) => overwriteCommands(ours(world, app), body)),
  route('GET /applications/:app/guilds/:guild/commands', (world, { guild = '' }) => world.commands.get(guild) ?? []),
  route('PUT /applications/:app/guilds/:guild/commands', (world, { app, guild }, { body }) =>
    overwriteCommands(ours(world, app), body, visibleGuild(world, guild).id),
  ),
]

const ours = (world: World, application: string | undefined): World =>
  application === world.settings.applicationId ? world : refuse('unknownApplication')

/** Bits of an app's flags: commands badge, and the message content intent for apps in few guilds. */
const usesCommands = 1 << 23

const limitedMessageContent = 1 << 19

const applicationPayload = (world: World) => ({
  id: world.settings.applicationId,
  name: world.bot.name,
  description: '',
  icon: null,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: usesCommands | (world.settings.allowsMessageContent ? limitedMessageContent : 0),
  bot: userPayload(world.bot),
  approximate_guild_count: [...world.guilds.values()].filter(({ members }) => members.has(world.bot.id)).length,
  integration_types_config: { 0: {}, 1: {} },
})
