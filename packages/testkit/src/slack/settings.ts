import { everythingManifest, type SlackManifest } from './manifest.ts'

/** How a stand-in Slack is set up; everything has a default. */
export interface FakeSlackOptions {
  /** The app; without one it may do all that the stand-in knows. */
  manifest?: SlackManifest
  appId?: string
  clientId?: string
  clientSecret?: string
  signingSecret?: string
  /** App-level token for Socket Mode. */
  appToken?: string
  /** The first workspace; `null` starts without any, and without the app installed. */
  team?: { name: string } | null
  /** How long an app has to acknowledge, in ms; Slack's 3 s. */
  ackTimeoutMs?: number
  /** Waits before the retries of an event, in ms; Slack's at once, a minute, five minutes. */
  retryDelaysMs?: number[]
  /** How long Slack works on an upload before it is ready and shared, in ms. */
  uploadDelayMs?: number
  /** Whether Slack's published rate limits hold; they make tests slow. */
  rateLimits?: boolean
  /** Lifetime of a rotated token, in s. */
  tokenLifetimeS?: number
  /** The time, in ms since 1970. */
  now?: () => number
}

/** Options with their defaults filled in. */
export type Settings = Required<Omit<FakeSlackOptions, 'team'>> & { firstTeam: { name: string } | null }

/** Fills in the defaults. */
export const settingsOf = ({ team = { name: 'Lab' }, ...options }: FakeSlackOptions): Settings => ({
  manifest: everythingManifest,
  appId: 'A0STANDIN',
  clientId: '1000.2000',
  clientSecret: 'client-secret',
  signingSecret: 'signing-secret',
  appToken: 'xapp-1-standin',
  ackTimeoutMs: 3_000,
  retryDelaysMs: [0, 60_000, 300_000],
  uploadDelayMs: 20,
  rateLimits: false,
  tokenLifetimeS: 43_200,
  now: Date.now,
  ...options,
  firstTeam: team,
})
