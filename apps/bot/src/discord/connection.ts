import { once } from 'node:events'
import { SoundsceneError } from '@soundscene/errors'
import {
  type Client,
  type CloseEvent,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  Status,
} from 'discord.js'
import type { Logger } from 'pino'
import { loggable } from './api-errors.ts'
import { noMessageContent, wrongToken } from './application.ts'

/** Connects every shard. @throws SoundsceneError `config/invalid` when Discord refuses the token or the intents for good */
export async function connect(client: Client, token: string): Promise<void> {
  const [ready, refused] = [once(client, Events.ClientReady), once(client, Events.ShardDisconnect)]
  refused.catch(() => {})
  try {
    await Promise.all([client.login(token), Promise.race([ready, refused.then(refusal)])])
  } catch (error) {
    throw isWrongToken(error) ? new SoundsceneError('config/invalid', { what: wrongToken }) : error
  }
}

function refusal([event]: CloseEvent[]): never {
  const code = event?.code
  if (code === GatewayCloseCodes.DisallowedIntents)
    throw new SoundsceneError('config/invalid', { what: noMessageContent })
  if (code === GatewayCloseCodes.AuthenticationFailed) throw new SoundsceneError('config/invalid', { what: wrongToken })
  throw new SoundsceneError('chat/platform-down', { platform: 'Discord' })
}

const isWrongToken = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid

/** Whether every shard hears events now. */
export const isConnected = ({ ws }: Client): boolean =>
  ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready)

/** Logs what happens to the connection; discord.js mends what can be mended. */
export function logConnection(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error({ err: loggable(error) }, 'Discord client error'))
  client.on(Events.ShardError, ({ message }, shard) => logger.warn({ shard, message }, 'Discord connection error'))
  client.on(Events.ShardReconnecting, (shard) => logger.info({ shard }, 'reconnecting to Discord'))
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'resumed on Discord'))
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    logger.error({ shard, code }, 'disconnected by Discord for good'),
  )
}
