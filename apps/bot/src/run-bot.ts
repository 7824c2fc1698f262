import { patiently, type Running, readConfig, serveHealth } from '@soundscene/service'
import { pino } from 'pino'
import { keepAnswering } from './answering/answer-loop.ts'
import { openDesk } from './answering/open-desk.ts'
import type { OpenRelay } from './answering/open-relay.ts'
import { keepTellingPlaces } from './answering/tell-places.ts'
import { chatConfig } from './chat-config.ts'
import { createMetrics } from './metrics.ts'
import { openContext } from './open-context.ts'
import { openRelays } from './open-relays.ts'
import { openersOf } from './openers.ts'

/** A bot at work. */
export interface RunningBot extends Running {
  /** Resolves once every platform that is configured has been reached for the first time. */
  connected: Promise<void>
}

/**
 * Runs the bot in this process: doors to the platforms that are configured, and the answers that are owed on them. With
 * none configured it says so and waits to be stopped.
 * @throws SoundsceneError `config/invalid`, `blob/not-writable`, `service/unavailable`
 */
export async function runBot(env: NodeJS.ProcessEnv): Promise<RunningBot> {
  const config = readConfig(chatConfig, env)
  const logger = pino({ level: config.LOG_LEVEL })
  const { context, database, close } = await patiently(() => openContext(config, logger))
  const open: OpenRelay[] = []
  const metrics = createMetrics(() => open.map(({ relay, isConnected }) => [relay.platform, isConnected()]))
  const [stopping, useless] = [new AbortController(), new AbortController()]
  const openers = openersOf({ config, desk: openDesk(context), database, logger, metrics })
  if (Object.keys(openers).length === 0)
    logger.warn(
      'No platform is configured: set DISCORD_TOKEN or SLACK_BOT_TOKEN, see docs/discord.md and docs/slack.md',
    )
  const opening = openRelays(openers, logger, stopping.signal, (opened) => {
    open.push(opened)
    context.relays.set(opened.relay.platform, opened.relay)
  }).catch((error) => {
    logger.fatal({ err: error }, 'cannot be connected as it is configured')
    useless.abort()
  })
  const answering = keepAnswering(
    context,
    {
      onSettled(platform, outcome, seconds) {
        metrics.answers.inc({ platform, outcome })
        metrics.answerSeconds.observe({ platform }, seconds)
      },
    },
    stopping.signal,
  )
  const telling = keepTellingPlaces(context, stopping.signal)
  const health = await serveHealth(metrics.registry, config.HEALTH_HOST, config.HEALTH_PORT)
  logger.info({ platforms: Object.keys(openers) }, 'ready')
  const stop = async () => {
    await Promise.all(open.map((opened) => opened.close()))
    stopping.abort()
    await Promise.all([opening, answering, telling])
    health.close()
    await close()
  }
  return { useless: useless.signal, connected: opening, stop }
}
