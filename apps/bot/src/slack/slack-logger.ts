import { LogLevel, type Logger as SlackLogger } from '@slack/bolt'
import type { Logger } from 'pino'

/** Tokens, and Slack's ids of people and places. */
const unspeakable = /\bx(?:ox[a-z]|app|oxe)[.\w-]+|\b[UWTCDGEB][A-Z0-9]{8,}\b/g

/**
 * Passes on what Slack's libraries warn of. What they say of lesser weight holds whole messages, so it is dropped; from
 * the rest, tokens and ids are struck out.
 */
export function slackLogger(logger: Logger): SlackLogger {
  const pass =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) =>
      logger[level]({ by: 'slack' }, parts.map(String).join(' ').replaceAll(unspeakable, '…').slice(0, 500))
  const drop = () => {}
  return {
    debug: drop,
    info: drop,
    warn: pass('warn'),
    error: pass('error'),
    setLevel: drop,
    getLevel: () => LogLevel.WARN,
    setName: drop,
  }
}
