import { once } from 'node:events'
import type { Call } from './calls.ts'
import type { Delivery } from './delivery/delivery.ts'
import { Dispatcher } from './delivery/dispatcher.ts'
import { overHttp, verifyUrl } from './delivery/over-http.ts'
import { Sockets } from './delivery/sockets.ts'
import { type Fault, Faults, type Match } from './faults.ts'
import { Interactions } from './interactions/interactions.ts'
import { type Decision, Grants } from './oauth/grants.ts'
import { install, type NewInstallation } from './oauth/install.ts'
import { uninstall } from './oauth/uninstall.ts'
import { addEnterprise, addTeam, Workspace } from './people/workspace.ts'
import { listen, slackServer } from './server/server.ts'
import { type FakeSlackOptions, type Settings, settingsOf } from './settings.ts'
import type { Slack } from './slack.ts'
import type { Installation } from './state/installation.ts'
import { SlackState } from './state/state.ts'
import type { Enterprise } from './state/team.ts'
import { type UntilOptions, until } from './until.ts'

/** A stand-in for Slack on loopback, that real Slack SDKs talk to. */
export interface FakeSlack {
  /** For `slackApiUrl`. */
  apiUrl: string
  /** For `authorizationUrl`. */
  authorizeUrl: string
  /** Where files are, as host and port. */
  filesHost: string
  /** The app's credentials, and how Slack behaves. */
  settings: Settings
  state: SlackState
  /** Every request that was made, oldest first. */
  calls: Call[]
  /** Everything the app was told, oldest first. */
  deliveries: Delivery[]
  sockets: Sockets
  /** The first workspace, in which the app is installed. */
  workspace: Workspace
  /** Adds a workspace, in which the app is not yet installed. */
  addWorkspace(name: string, enterprise?: Enterprise): Workspace
  addEnterprise(name: string): Enterprise
  install(installation: NewInstallation): Installation
  /** Ends an installation as an admin does; the app is told by two events. */
  uninstall(installation: Installation): Delivery[]
  /** What the next people on the authorize page do. */
  decide(decision: Decision): void
  /** Sends everything to an address from now on, once it has answered the challenge, instead of to sockets. */
  deliverTo(requestUrl: string): Promise<void>
  /** Makes requests go wrong. */
  fail(match: Match, fault: Fault): void
  /** Tells the app an event again, with the same event id. */
  repeat(delivery: Delivery): Promise<unknown>
  /** Lets the next events come twice. */
  duplicateEvents(count: number): void
  /** Lets Slack never get done with the next uploads, although it says they are complete. */
  stallUploads(count: number): void
  /** Waits until something holds; looks again at every change. */
  until<T>(condition: () => T, options?: UntilOptions): Promise<Exclude<T, undefined | null | false>>
  /** For `renderChannel`. */
  slack: Slack
  close(): Promise<void>
}

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
    faults: new Faults(),
    calls: [],
    dispatcher: new Dispatcher(sockets.send, settings, changed),
    sockets,
    interactions: new Interactions(settings.now),
    grants: new Grants(),
    uploads: { stalled: 0 },
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
    slack,
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
