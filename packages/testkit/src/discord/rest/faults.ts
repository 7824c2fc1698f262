import { Faults } from '../../faults.ts'
import type { ApiRequest } from './request.ts'

/** Which requests a fault meets: all that fit each part given. */
export interface Match {
  method?: string
  /** Of the path after `/api/v10`. */
  path?: string | RegExp
}

/** What goes wrong with a request. */
export interface Fault {
  /** The status to answer with; without it the request is answered as usual (after `delayMs`). */
  status?: number
  body?: object
  headers?: Record<string, string>
  /** How many requests it meets; 1 unless given, `Infinity` for ever. */
  times?: number
  /** How long the request waits first. */
  delayMs?: number
  /** Cuts the connection instead of answering. */
  reset?: boolean
  /** Does what is asked all the same, so that only the answer is lost. */
  isDone?: boolean
}

/** Faults of this Discord's REST interface. */
export type RestFaults = Faults<Match, Fault, ApiCall>

type ApiCall = Pick<ApiRequest, 'method' | 'path'>

export const restFaults = (): RestFaults => new Faults(fits)

const fits = ({ method, path }: Match, request: ApiCall): boolean => {
  if (method && method !== request.method) return false
  if (path === undefined) return true
  return typeof path === 'string' ? request.path === path : path.test(request.path)
}
