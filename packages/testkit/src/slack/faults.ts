import { Faults } from '../faults.ts'
import type { Call } from './calls.ts'

/** What goes wrong with a request. */
export interface Fault {
  /** Slack's name of an error, answered as `ok: false` with status 200. */
  error?: string
  status?: number
  body?: string | Record<string, unknown>
  headers?: Record<string, string>
  /** Waits before anything else. */
  delayMs?: number
  /** Waits for this before anything else. */
  until?: Promise<unknown>
  /** Cuts the connection instead of answering. */
  reset?: boolean
  /** Does what was asked, and only then goes wrong: the answer is lost, not the request. */
  afterwards?: boolean
  /** How many requests meet it; one if not given. */
  times?: number
}

/** Which requests: a method by name or pattern, or whatever a function picks. */
export type Match = string | RegExp | ((call: Call) => boolean)

/** Faults of this Slack. */
export type SlackFaults = Faults<Match, Fault, Call>

export const slackFaults = (): SlackFaults => new Faults(matches)

const matches = (match: Match, call: Call): boolean => {
  if (typeof match === 'function') return match(call)
  return typeof match === 'string' ? match === call.method : match.test(call.method)
}
