import { channelPayload } from '../payloads/channel.ts'
import { guildPayload } from '../payloads/guild.ts'
import { memberPayload, rolesPayload } from '../payloads/user.ts'
import { visibleGuild } from '../rest/access.ts'
import { refuse } from '../rest/api-error.ts'
import { type Route, route } from './route.ts'

/** Guilds that the bot is in. */
export const guildRoutes: readonly Route[] = [
  route('GET /guilds/:guild', (world, { guild }) => guildPayload(visibleGuild(world, guild))),
  route('GET /guilds/:guild/roles', (world, { guild }) => rolesPayload(visibleGuild(world, guild))),
  route('GET /guilds/:guild/channels', (world, { guild }) => visibleGuild(world, guild).channels.map(channelPayload)),
  route('GET /guilds/:guild/members/:user', (world, { guild, user = '' }) => {
    const { members } = visibleGuild(world, guild)
    return memberPayload(members.get(user === '@me' ? world.bot.id : user) ?? refuse('unknownMember'))
  }),
]
