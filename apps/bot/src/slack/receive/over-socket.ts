import { SocketModeReceiver } from '@slack/bolt'
import { WebClient, type WebClientOptions } from '@slack/web-api'
import { SoundsceneError } from '@soundscene/errors'
import type { Logger } from 'pino'
import type { SlackMode } from '../mode.ts'
import { isDeadToken, slackErrorName } from '../slack-error.ts'
import { slackLogger } from '../slack-logger.ts'
import { keepConnected } from './keep-connected.ts'
import type { Reach } from './reach.ts'

/** Socket Mode: the bot connects to Slack, with the one token of the one place that it is installed in. */
export function overSocket(
  { botToken, appToken }: Extract<SlackMode, { kind: 'socket' }>,
  options: WebClientOptions,
  logger: Logger,
): Reach {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(logger),
    autoReconnectEnabled: false,
    processEventErrorHandler: async () => false,
    installerOptions: { clientOptions: { ...options, retryConfig: { retries: 0 } } },
  })
  return {
    receiver,
    tokenOf: async () => botToken,
    forget: async () => {},
    async connect() {
      await new WebClient(botToken, options).auth.test().catch((error) => {
        throw isDeadToken(error) ? refused(error) : error
      })
      return keepConnected(receiver.client, logger)
    },
  }
}

const refused = (error: unknown) =>
  new SoundsceneError('config/invalid', { what: `Slack refuses SLACK_BOT_TOKEN: ${slackErrorName(error)}` })
