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

/** Faults that were set, each until it has met as many requests as it should. */
export class Faults {
  readonly #set: { match: Match; fault: Fault; left: number }[] = []

  /** Lets requests fail; the earliest set is met first. */
  add(match: Match, fault: Fault): void {
    this.#set.push({ match, fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#set.length = 0
  }

  /** The fault that this request meets, if any. */
  meet(request: Pick<ApiRequest, 'method' | 'path'>): Fault | undefined {
    const met = this.#set.find(({ match, left }) => left > 0 && fits(match, request))
    if (met) met.left -= 1
    return met?.fault
  }
}

const fits = ({ method, path }: Match, request: Pick<ApiRequest, 'method' | 'path'>): boolean => {
  if (method && method !== request.method) return false
  if (path === undefined) return true
  return typeof path === 'string' ? request.path === path : path.test(request.path)
}
