import { z } from 'zod'
import { channelPayload } from '../payloads/channel.ts'
import { userPayload } from '../payloads/user.ts'
import { refuse } from '../rest/api-error.ts'
import { readForm } from '../rest/form.ts'
import { openDirectMessages } from '../world/channels.ts'
import { guildPermissions } from '../world/permissions.ts'
import { type Route, route } from './route.ts'

/** Users, the bot itself among them. */
export const userRoutes: readonly Route[] = [
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
]
