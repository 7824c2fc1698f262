/** Which requests a fault meets. */
export interface Match {
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

/** Faults that were set, each until it has met as many requests as it should. */
export class Faults {
  readonly #set: { match: Match; fault: Fault; left: number }[] = []

  add(match: Match, fault: Fault): void {
    this.#set.push({ match, fault, left: fault.times ?? 1 })
  }

  meet({ method, path }: { method: string; path: string }): Fault | undefined {
    const met = this.#set.find(
      ({ match, left }) =>
        left > 0 && (match.method ?? method) === method && (match.path === undefined || match.path.test(path)),
    )
    if (met) met.left -= 1
    return met?.fault
  }
}
