import { setTimeout as sleep } from 'node:timers/promises'

const patienceMs = 30_000
const longestPauseMs = 4_000

/** The answer to a request, and how it came. */
export interface Reply<T> {
  body: T
  /** When it was sent first, by `performance.now()`. */
  sentAt: number
  /** From the first try to the answer, in milliseconds. */
  tookMs: number
  tries: number
}

/** A refusal that asking again does not change. */
class Refused extends Error {}

/**
 * What a rater's browser does on the wire: it keeps its cookie, and asks again while the site is away, as long as it
 * takes.
 */
export class Browser {
  readonly #address: string
  #cookie = ''

  constructor(address: string) {
    this.#address = address
  }

  /** @throws Refused */
  async post<T>(path: string, body: unknown = {}): Promise<Reply<T>> {
    const sentAt = performance.now()
    for (let tries = 1; ; tries++) {
      const answer = await this.#try(path, JSON.stringify(body))
      if (answer) return { body: answer as T, sentAt, tookMs: performance.now() - sentAt, tries }
      await sleep(Math.min(longestPauseMs, 250 * 2 ** (tries - 1)) * (0.5 + Math.random()))
    }
  }

  /** The body; nothing where asking again may help. */
  async #try(path: string, body: string): Promise<unknown> {
    try {
      const response = await fetch(this.#address + path, {
        ...{ method: 'POST', body, signal: AbortSignal.timeout(patienceMs) },
        headers: { 'content-type': 'application/json', cookie: this.#cookie, origin: this.#address },
      })
      const [set] = response.headers.getSetCookie()
      if (set) this.#cookie = set.split(';')[0] ?? ''
      const answer: unknown = await response.json()
      if (response.ok) return answer
      if (response.status < 500 && response.status !== 429) throw new Refused(`${path}: ${JSON.stringify(answer)}`)
    } catch (error) {
      if (error instanceof Refused) throw error
    }
    return undefined
  }
}
