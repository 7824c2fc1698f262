import { HTTPReceiver, type InstallationStore } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import type { Logger } from 'pino'
import type { SlackConfig } from '../config.ts'
import type { SlackMode } from '../mode.ts'
import { installationPages } from '../oauth/pages.ts'
import { neededScopes } from '../setup/needed-scopes.ts'
import { slackLogger } from '../slack-logger.ts'
import { NotInstalled } from '../workspace/installation-store.ts'
import type { Installed } from '../workspace/installed.ts'
import type { FindToken } from '../workspace/workspace.ts'
import type { Reach } from './reach.ts'

/** Where Slack sends everything that happens. */
export const eventsPath = '/slack/events'

/** HTTP: Slack calls the bot, which is installed by OAuth in any number of places. */
export function overHttp(
  mode: Extract<SlackMode, { kind: 'http' }>,
  config: SlackConfig,
  options: WebClientOptions,
  store: InstallationStore,
  logger: Logger,
): Reach {
  const { kind: _, ...secrets } = mode
  const receiver = new HTTPReceiver({
    ...secrets,
    endpoints: eventsPath,
    logger: slackLogger(logger),
    installationStore: store,
    scopes: [...neededScopes],
    installerOptions: {
      clientOptions: options,
      authorizationUrl: new URL('/oauth/v2/authorize', config.SLACK_API_URL).href,
      directInstall: true,
      callbackOptions: installationPages,
    },
    // What couldn't be stored is refused, so that Slack brings it again.
    async processEventErrorHandler({ response }) {
      if (!response.headersSent) response.writeHead(503).end()
      return true
    },
  })
  return {
    receiver,
    tokenOf: oneAtATime(receiver.installer),
    forget: (installed) => Promise.resolve(store.deleteInstallation?.(queryOf(installed))),
    async connect() {
      const server = await receiver.start({ host: config.SLACK_HOST, port: config.SLACK_PORT })
      return { isConnected: () => server.listening, close: () => receiver.stop() }
    },
  }
}

const queryOf = ({ team, enterprise, isEnterprise }: Installed) => ({
  teamId: team ?? undefined,
  enterpriseId: enterprise ?? undefined,
  isEnterpriseInstall: isEnterprise,
})

/** Asked for many times at once, a token that is due is renewed once: its refresh token works only once. */
function oneAtATime(installer: HTTPReceiver['installer']): FindToken {
  const asked = new Map<string, Promise<string>>()
  return (installed) => {
    const key = JSON.stringify(installed)
    const asking = asked.get(key) ?? tokenFrom(installer, installed).finally(() => asked.delete(key))
    asked.set(key, asking)
    return asking
  }
}

async function tokenFrom(installer: HTTPReceiver['installer'], installed: Installed): Promise<string> {
  const found = await installer?.authorize(queryOf(installed)).catch((error) => {
    throw error.original ?? error
  })
  if (!found?.botToken) throw new NotInstalled()
  return found.botToken
}
