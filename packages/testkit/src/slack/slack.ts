import type { Call } from './calls.ts'
import type { Dispatcher } from './delivery/dispatcher.ts'
import type { Sockets } from './delivery/sockets.ts'
import type { SlackFaults } from './faults.ts'
import type { Interactions } from './interactions/interactions.ts'
import type { Grants } from './oauth/grants.ts'
import type { Settings } from './settings.ts'
import type { SlackState } from './state/state.ts'
import type { RateLimits } from './web-api/rate-limits.ts'

/** What the parts of a stand-in share. */
export interface Slack {
  settings: Settings
  state: SlackState
  faults: SlackFaults
  /** Every request that was made, oldest first. */
  calls: Call[]
  /** Brings events and interactions to the app. */
  dispatcher: Dispatcher
  sockets: Sockets
  /** Triggers and response addresses that are out with the app. */
  interactions: Interactions
  /** Codes that are out with the app. */
  grants: Grants
  /** How many of the next completed uploads Slack never gets done with. */
  uploads: { stalled: number }
  rateLimits: RateLimits
  /** Address of the server, without a slash at the end. */
  base: string
}
