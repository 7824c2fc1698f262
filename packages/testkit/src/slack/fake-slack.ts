import type { Call } from './calls.ts'
import type { Delivery } from './delivery/delivery.ts'
import type { Sockets } from './delivery/sockets.ts'
import type { Fault, Match } from './faults.ts'
import type { Decision } from './oauth/grants.ts'
import type { NewInstallation } from './oauth/install.ts'
import type { Workspace } from './people/workspace.ts'
import type { Settings } from './settings.ts'
import type { Installation } from './state/installation.ts'
import type { SlackState } from './state/state.ts'
import type { Enterprise } from './state/team.ts'
import type { UntilOptions } from './until.ts'

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
  close(): Promise<void>
}
