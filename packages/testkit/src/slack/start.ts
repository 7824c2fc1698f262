import { once } from 'node:events'
import { Dispatcher } from './delivery/dispatcher.ts'
import { overHttp, verifyUrl } from './delivery/over-http.ts'
import { Sockets } from './delivery/sockets.ts'
import type { FakeSlack } from './fake-slack.ts'
import { slackFaults } from './faults.ts'
import { Interactions } from './interactions/interactions.ts'
import { Grants } from './oauth/grants.ts'
import { install } from './oauth/install.ts'
import { uninstall } from './oauth/uninstall.ts'
import { addEnterprise, addTeam, Workspace } from './people/workspace.ts'
import { listen, slackServer } from './server/server.ts'
import { type FakeSlackOptions, settingsOf } from './settings.ts'
import type { Slack } from './slack.ts'
import { SlackState } from './state/state.ts'
import { until } from './until.ts'
import { RateLimits } from './web-api/rate-limits.ts'

/** Starts a stand-in on a free port of 127.0.0.1. Close it when done. */
export const startFakeSlack = async (options: FakeSlackOptions = {}): Promise<FakeSlack> => {
  const settings = settingsOf(options)
  const state = new SlackState(settings.now)
  const changed = () => state.changed()
  const sockets = new Sockets(settings, changed)
  const server = slackServer(() => slack)
  const slack: Slack = {
    settings,
    state,
    faults: slackFaults(),
    calls: [],
    dispatcher: new Dispatcher(sockets.send, settings, changed),
    sockets,
    interactions: new Interactions(settings.now),
    grants: new Grants(),
    uploads: { stalled: 0 },
    rateLimits: new RateLimits(),
    base: await listen(server),
  }
  const first = firstWorkspace(slack)
  return {
    apiUrl: `${slack.base}/api/`,
    authorizeUrl: `${slack.base}/oauth/v2/authorize`,
    filesHost: new URL(slack.base).host,
    settings,
    state,
    calls: slack.calls,
    deliveries: slack.dispatcher.deliveries,
    sockets,
    get workspace() {
      if (!first) throw new Error('this Slack was started without a workspace')
      return first
    },
    addWorkspace: (name, enterprise) => new Workspace(slack, addTeam(slack, name, enterprise ?? null)),
    addEnterprise: (name) => addEnterprise(slack, name),
    install: (installation) => install(slack, installation),
    uninstall: (installation) => uninstall(slack, installation),
    decide(decision) {
      slack.grants.decision = decision
    },
    async deliverTo(requestUrl) {
      await verifyUrl(requestUrl, settings)
      slack.dispatcher.transport = overHttp(requestUrl, settings)
    },
    fail: (match, fault) => slack.faults.add(match, fault),
    repeat: (delivery) => slack.dispatcher.repeat(delivery),
    duplicateEvents(count) {
      slack.dispatcher.duplicates += count
    },
    stallUploads(count) {
      slack.uploads.stalled += count
    },
    until: (condition, untilOptions) => until(slack, condition, untilOptions),
    async close() {
      slack.dispatcher.stop()
      await sockets.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A workspace with an admin who has installed the app. */
const firstWorkspace = (slack: Slack): Workspace | null => {
  if (!slack.settings.firstTeam) return null
  const workspace = new Workspace(slack, addTeam(slack, slack.settings.firstTeam.name, null))
  const admin = workspace.person('admin', { isAdmin: true })
  install(slack, { place: workspace.team, installer: admin.user })
  return workspace
}
