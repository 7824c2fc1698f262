import { App, type InstallationStore } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import { SoundsceneError } from '@soundscene/errors'
import type { Logger } from 'pino'
import type { OpenRelay, RelaySurroundings } from '../answering/open-relay.ts'
import type { SlackConfig } from './config.ts'
import { createAfterwards } from './doors/afterwards.ts'
import { openDoors } from './doors/open-doors.ts'
import { slackMode } from './mode.ts'
import { acknowledgeLate } from './receive/late-acknowledgement.ts'
import { overHttp } from './receive/over-http.ts'
import { overSocket } from './receive/over-socket.ts'
import type { Reach } from './receive/reach.ts'
import { slackRelay } from './relay/slack-relay.ts'
import { slackErrorName } from './slack-error.ts'
import { slackLogger } from './slack-logger.ts'
import { apiClients, clientOptions } from './workspace/api-client.ts'
import { askAboutPeople } from './workspace/people.ts'
import { openWorkspaces } from './workspace/workspace.ts'

/**
 * Opens the bot's doors to Slack, in the mode that is configured.
 * @param installations see `installationStore`; used over HTTP only
 * @throws SoundsceneError `config/invalid` for what trying again can't mend; else whatever kept Slack from being reached
 */
export async function openSlack(
  config: SlackConfig,
  { desk, logger, onAcknowledged }: RelaySurroundings,
  installations: InstallationStore,
): Promise<OpenRelay> {
  const options = clientOptions(config, logger)
  const reach = reachOf(config, options, installations, logger)
  const clientsOf = (token: string, team: string | null) => apiClients(options, token, team)
  const workspaces = openWorkspaces(reach.tokenOf, clientsOf, reach.forget)
  const people = askAboutPeople(workspaces, config.SLACK_LOCALE)
  const afterwards = createAfterwards(logger)
  const receiver = acknowledgeLate(reach.receiver, onAcknowledged)
  openDoors(appOn(receiver, options, logger), { desk, workspaces, people, afterwards, locale: config.SLACK_LOCALE })
  const connection = await reach.connect()
  return {
    relay: slackRelay(workspaces, people, config.SLACK_FILE_HOSTS),
    isConnected: () => connection.isConnected(),
    async close() {
      await receiver.drain()
      await connection.close()
      await afterwards.done()
    },
  }
}

function reachOf(config: SlackConfig, options: WebClientOptions, store: InstallationStore, logger: Logger): Reach {
  const mode = slackMode(config)
  if (!mode) throw new SoundsceneError('config/invalid', { what: 'Slack has no tokens; see docs/slack.md' })
  return mode.kind === 'socket' ? overSocket(mode, options, logger) : overHttp(mode, config, options, store, logger)
}

/** Bolt without what is done here: it looks up no token before a door has decided that it needs one. */
function appOn(receiver: ReturnType<typeof acknowledgeLate>, clientOptions: WebClientOptions, logger: Logger): App {
  const app = new App({
    receiver,
    clientOptions,
    logger: slackLogger(logger),
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
  })
  app.error(async (error) => {
    const because = SoundsceneError.isInstance(error) ? error.code : (slackErrorName(error) ?? error.message)
    logger.warn({ because }, 'a request of Slack was not taken in')
    throw error
  })
  return app
}
