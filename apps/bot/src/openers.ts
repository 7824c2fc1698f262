import type { Database, Platform } from '@soundscene/db'
import type { Logger } from 'pino'
import type { Desk } from './answering/desk.ts'
import type { RelaySurroundings } from './answering/open-relay.ts'
import type { ChatConfig } from './chat-config.ts'
import { openDiscord } from './discord/open-discord.ts'
import type { Metrics } from './metrics.ts'
import type { Openers } from './open-relays.ts'
import { slackMode } from './slack/mode.ts'
import { openSlack } from './slack/open-slack.ts'
import { installationStore } from './slack/workspace/installation-store.ts'

interface Ground {
  config: ChatConfig
  desk: Desk
  database: Pick<Database, 'slackInstallations'>
  logger: Logger
  metrics: Metrics
}

/**
 * How each platform that has tokens is opened.
 * @throws SoundsceneError `config/invalid` for half a set of tokens
 */
export function openersOf({ config, desk, database, logger, metrics }: Ground): Openers {
  const surroundings = (platform: Platform): RelaySurroundings => ({
    desk,
    logger: logger.child({ platform }),
    onAcknowledged: (milliseconds) => metrics.acknowledgement.observe({ platform }, milliseconds / 1000),
  })
  const installations = installationStore(database.slackInstallations, config.CHAT_SECRET)
  return {
    ...(config.DISCORD_TOKEN && { discord: () => openDiscord(config, surroundings('discord')) }),
    ...(slackMode(config) && { slack: () => openSlack(config, surroundings('slack'), installations) }),
  }
}
