import { SoundsceneError } from '@soundscene/errors'
import { PermissionsBitField, REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Finding } from '../answering/open-relay.ts'
import { loggable } from './api-errors.ts'
import { type Application, noMessageContent, readApplication, readsMessages } from './application.ts'
import { areRegistered } from './commands/register.ts'
import type { DiscordConfig } from './config.ts'
import { installLinks } from './install-links.ts'
import { neededBits } from './permissions.ts'

/** Looks at all that a Discord app needs to work, and says what is missing and what to do about it. Changes nothing. */
export async function checkDiscord(config: DiscordConfig): Promise<Finding[]> {
  const { DISCORD_TOKEN: token } = config
  if (token === undefined) return [missing('Discord', 'Follow docs/discord.md, or leave it off')]
  const rest = new REST({ api: config.DISCORD_API_URL.replace(/\/+$/, ''), retries: 1 }).setToken(token)
  try {
    const application = await readApplication(rest)
    return [
      good('DISCORD_TOKEN'),
      ...checkApplication(application, config),
      await checkCommands(rest, application),
      ...(await checkServers(rest, application)),
    ]
  } catch (error) {
    return [wrong('DISCORD_TOKEN', reasonOf(error, config))]
  }
}

const good = (what: string): Finding => ({ what, state: 'good', remedy: '' })
const missing = (what: string, remedy: string): Finding => ({ what, state: 'missing', remedy })
const wrong = (what: string, remedy: string): Finding => ({ what, state: 'wrong', remedy })

function reasonOf(error: unknown, { DISCORD_API_URL }: DiscordConfig): string {
  if (SoundsceneError.isInstance(error)) return `${error.details.what}`
  return `${DISCORD_API_URL} can't be asked (${JSON.stringify(loggable(error))}). Check the network and try again`
}

function checkApplication(application: Application, { DISCORD_AUTOMATIC }: DiscordConfig): Finding[] {
  const { integration_types_config: types } = application
  const isForPeople = '1' in types
  return [
    DISCORD_AUTOMATIC && !readsMessages(application)
      ? wrong('Message Content intent', noMessageContent)
      : good(DISCORD_AUTOMATIC ? 'Message Content intent' : 'no privileged intent needed'),
    isForPeople
      ? good('installable to people')
      : missing('installable to people', 'Tick User Install on the Installation page of your application'),
  ]
}

async function checkCommands(rest: REST, { id }: Application): Promise<Finding> {
  if (await areRegistered(rest, id)) return good('commands')
  return missing('commands', 'Start the bot once: it registers them')
}

const guildsSchema = z.array(z.object({ id: z.string(), name: z.string(), permissions: z.string() }))
const mostServers = 200

async function checkServers(rest: REST, { id }: Application): Promise<Finding[]> {
  const query = new URLSearchParams({ limit: String(mostServers) })
  const servers = guildsSchema.parse(await rest.get(Routes.userGuilds(), { query }))
  const { server, person } = installLinks(id)
  const links = `To a server: ${server} To your account: ${person}`
  if (servers.length === 0) return [missing('servers', `The bot is in none yet. ${links}`)]
  const lacking = servers.flatMap(({ name, permissions }) => {
    const names = new PermissionsBitField(BigInt(permissions)).missing(neededBits)
    return names.length > 0 ? [wrong(`permissions in ${name}`, `Grant ${names.join(', ')}`)] : []
  })
  const count = servers.length === mostServers ? `${mostServers} or more` : `${servers.length}`
  return [{ what: `servers: ${count}`, state: 'good', remedy: links }, ...lacking]
}
