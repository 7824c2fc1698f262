import { SoundsceneError } from '@soundscene/errors'
import type { OpenRelay, RelaySurroundings } from '../answering/open-relay.ts'
import { discordApi } from './api.ts'
import { noMessageContent, readApplication, readsMessages } from './application.ts'
import { createClient } from './client.ts'
import { registerCommands } from './commands/register.ts'
import type { DiscordConfig } from './config.ts'
import { connect, isConnected, logConnection } from './connection.ts'
import { openDoors } from './doors/open-doors.ts'
import { discordRelay } from './relay/discord-relay.ts'

/**
 * Opens the bot's doors on Discord.
 * @throws SoundsceneError `config/invalid` for a token or intents that Discord refuses; what else keeps it from connecting
 */
export async function openDiscord(config: DiscordConfig, surroundings: RelaySurroundings): Promise<OpenRelay> {
  const { DISCORD_TOKEN: token = '', DISCORD_AUTOMATIC: canBeAutomatic, DISCORD_CDN_HOSTS: hosts } = config
  const { logger } = surroundings
  const client = createClient(config)
  client.rest.setToken(token)
  logConnection(client, logger)
  try {
    const application = await readApplication(client.rest)
    if (canBeAutomatic && !readsMessages(application))
      throw new SoundsceneError('config/invalid', { what: noMessageContent })
    if (await registerCommands(client.rest, application.id)) logger.info('commands registered on Discord')
    const api = discordApi(client.rest, application.id)
    const closeDoors = openDoors(client, { ...surroundings, api, canBeAutomatic })
    await connect(client, token)
    const close = async () => {
      await closeDoors()
      await client.destroy()
      // Answers in hand are still delivered after the doors are closed.
      client.rest.setToken(token)
    }
    return { relay: discordRelay(api, hosts), isConnected: () => isConnected(client), close }
  } catch (error) {
    await client.destroy()
    throw SoundsceneError.isInstance(error)
      ? error
      : new SoundsceneError('chat/platform-down', { platform: 'Discord' }, { cause: error })
  }
}
