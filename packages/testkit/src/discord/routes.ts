import { z } from 'zod'
import { refuse } from './api-error.ts'
import { signedUrl } from './attachments.ts'
import { overwriteCommands } from './commands.ts'
import { readForm } from './form.ts'
import { answerOf, callbackPayload, editAnswer, followUp, interactionOf, respond } from './interactions.ts'
import { messageForm } from './message-form.ts'
import { deleteMessage, editMessage } from './messages.ts'
import { channelPayload, guildPayload, memberPayload, messagePayload, rolesPayload, userPayload } from './payloads.ts'
import { guildPermissions } from './permissions.ts'
import { openDirectMessages } from './places.ts'
import {
  ownMessage,
  postInChannel,
  react,
  readableMessage,
  removableMessage,
  typeIn,
  visibleChannel,
  visibleGuild,
} from './posting.ts'
import type { ApiRequest } from './request.ts'
import type { World } from './world.ts'

/** What a route answers with 200 as JSON; nothing: 204. */
type Handler = (world: World, params: Record<string, string>, request: ApiRequest) => unknown

interface Route {
  readonly method: string
  readonly pattern: RegExp
  /** Interactions are answered with their token alone. */
  readonly needsToken: boolean
  readonly handle: Handler
}

const route = (line: string, handle: Handler): Route => {
  const [method = '', path = ''] = line.split(' ')
  const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  return { method, pattern, needsToken: !/^\/(interactions|webhooks)\//.test(path), handle }
}

const form = (request: ApiRequest) => readForm(messageForm, request.body ?? {})

const routes: readonly Route[] = [
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

  route('GET /users/@me', (world) => userPayload(world.bot)),
  route('GET /users/@me/guilds', (world) =>
    [...world.guilds.values()]
      .filter(({ members }) => members.has(world.bot.id))
      .map((guild) => ({
        ...{ id: guild.id, name: guild.name, icon: null, owner: false, features: [] },
        permissions: String(guildPermissions(guild, world.bot)),
      })),
  ),
  route('POST /users/@me/channels', (world, _, { body }) => {
    const { recipient_id } = readForm(z.object({ recipient_id: z.string() }), body)
    return channelPayload(openDirectMessages(world, world.users.get(recipient_id) ?? refuse('unknownUser')))
  }),
  route('GET /users/:user', (world, { user = '' }) => userPayload(world.users.get(user) ?? refuse('unknownUser'))),

  route('GET /guilds/:guild', (world, { guild }) => guildPayload(visibleGuild(world, guild))),
  route('GET /guilds/:guild/roles', (world, { guild }) => rolesPayload(visibleGuild(world, guild))),
  route('GET /guilds/:guild/channels', (world, { guild }) => visibleGuild(world, guild).channels.map(channelPayload)),
  route('GET /guilds/:guild/members/:user', (world, { guild, user = '' }) => {
    const { members } = visibleGuild(world, guild)
    return memberPayload(members.get(user === '@me' ? world.bot.id : user) ?? refuse('unknownMember'))
  }),

  route('GET /channels/:channel', (world, { channel }) => channelPayload(visibleChannel(world, channel))),
  route('GET /channels/:channel/messages/:message', (world, { channel, message }) =>
    messagePayload(world, readableMessage(world, channel, message)),
  ),
  route('POST /channels/:channel/messages', (world, { channel }, request) =>
    messagePayload(world, postInChannel(world, visibleChannel(world, channel), form(request), request.files)),
  ),
  route('PATCH /channels/:channel/messages/:message', (world, { channel, message }, request) => {
    const mine = ownMessage(world, channel, message)
    editMessage(world, mine, form(request), request.files)
    return messagePayload(world, mine)
  }),
  route('DELETE /channels/:channel/messages/:message', (world, { channel, message }) =>
    deleteMessage(world, removableMessage(world, channel, message)),
  ),
  route('PUT /channels/:channel/messages/:message/reactions/:emoji/@me', (world, { channel, message, emoji = '' }) =>
    react(world, readableMessage(world, channel, message), emoji),
  ),
  route('DELETE /channels/:channel/messages/:message/reactions/:emoji/@me', (world, { channel, message, emoji }) => {
    const { reactions } = readableMessage(world, channel, message)
    const mine = reactions.findIndex((reaction) => reaction.user === world.bot && reaction.emoji === emoji)
    if (mine !== -1) reactions.splice(mine, 1)
  }),
  route('POST /channels/:channel/typing', (world, { channel }) => typeIn(world, visibleChannel(world, channel))),

  route('POST /attachments/refresh-urls', (world, _, { body }) => {
    const { attachment_urls } = readForm(z.object({ attachment_urls: z.array(z.url()).max(50) }), body)
    const refreshed = (original: string) => signedUrl(world, decodeURIComponent(new URL(original).pathname))
    return { refreshed_urls: attachment_urls.map((original) => ({ original, refreshed: refreshed(original) })) }
  }),

  route('POST /interactions/:id/:token/callback', (world, { id = '', token = '' }, { body, files, query }) => {
    const interaction = respond(world, id, token, body, files)
    return query.get('with_response') === 'true' ? callbackPayload(world, interaction) : undefined
  }),
  route('POST /webhooks/:app/:token', (world, { app = '', token = '' }, request) =>
    messagePayload(world, followUp(world, interactionOf(world, app, token), form(request), request.files)),
  ),
  route('GET /webhooks/:app/:token/messages/:message', (world, { app = '', token = '', message = '' }) =>
    messagePayload(world, answerOf(interactionOf(world, app, token), message)),
  ),
  route('PATCH /webhooks/:app/:token/messages/:message', (world, { app = '', token = '', message = '' }, request) => {
    const interaction = interactionOf(world, app, token)
    return messagePayload(world, editAnswer(world, interaction, message, form(request), request.files))
  }),
  route('DELETE /webhooks/:app/:token/messages/:message', (world, { app = '', token = '', message = '' }) =>
    deleteMessage(world, answerOf(interactionOf(world, app, token), message)),
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

/**
 * Answers one request.
 * @throws ApiError what Discord refuses
 */
export const answer = (world: World, request: ApiRequest): unknown => {
  const here = routes.filter(({ pattern }) => pattern.test(request.path))
  if (here.length === 0) return refuse('notFound')
  const found = here.find(({ method }) => method === request.method) ?? refuse('methodNotAllowed')
  if (found.needsToken && request.headers.authorization !== `Bot ${world.settings.token}`) return refuse('unauthorized')
  return found.handle(world, { ...found.pattern.exec(request.path)?.groups }, request)
}
