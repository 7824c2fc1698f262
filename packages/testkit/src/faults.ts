/** Faults that were set for requests of a stand-in, each until it has met as many of them as it should. */
export class Faults<Match, Fault extends { times?: number }, Request> {
  readonly #fits: (match: Match, request: Request) => boolean
  readonly #set: { match: Match; fault: Fault; left: number }[] = []

  /** @param fits whether a fault set for `match` meets a request */
  constructor(fits: (match: Match, request: Request) => boolean) {
    this.#fits = fits
  }

  /** Lets requests fail, one unless the fault says how many; the earliest set is met first. */
  add(match: Match, fault: Fault): void {
    this.#set.push({ match, fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#set.length = 0
  }

  /** The fault that this request meets, used up by one. */
  meet(request: Request): Fault | undefined {
    const met = this.#set.find(({ match, left }) => left > 0 && this.#fits(match, request))
    if (met) met.left -= 1
    return met?.fault
  }
}
