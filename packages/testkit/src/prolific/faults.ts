import { Faults } from '../faults.ts'

/** Which requests a fault meets. */
interface Match {
  method?: string
  path?: RegExp
}

/** What goes wrong with a request. */
export interface Fault {
  /** 500 unless given. */
  status?: number
  /** Seconds that the answer asks to wait. */
  retryAfter?: number
  /** How many requests it meets; 1 unless given. */
  times?: number
  /** Cuts the connection instead of answering. */
  reset?: boolean
  /** Does what is asked all the same, so that only the answer is lost. */
  isDone?: boolean
}

/** Faults of this Prolific. */
export type ProlificFaults = Faults<Match, Fault, { method: string; path: string }>

export const prolificFaults = (): ProlificFaults =>
  new Faults(
    (match, { method, path }) =>
      (match.method ?? method) === method && (match.path === undefined || match.path.test(path)),
  )
