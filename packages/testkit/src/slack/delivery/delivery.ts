import { deferred } from '../deferred.ts'

/** Slack's three kinds of request to an app, as Socket Mode calls them. */
export type DeliveryKind = 'events_api' | 'interactive' | 'slash_commands'

/** Why an attempt failed, as Slack tells it with the next one. */
export type FailureReason = 'http_timeout' | 'http_error' | 'connection_failed' | 'timeout' | 'no_socket'

/** How one attempt ended. `response` is what the app acknowledged with. */
export type AttemptResult =
  | { ok: true; ms: number; response: unknown }
  | { ok: false; ms: number; reason: FailureReason; status?: number; retries?: false }

/** Which repetition this is; `undefined` for the first attempt. */
export type Retry = { number: number; reason: FailureReason } | undefined

/** Brings one attempt to the app. It never throws. */
export type Transport = (kind: DeliveryKind, payload: object, retry: Retry) => Promise<AttemptResult>

/** Something that Slack tells the app, with every attempt at it. */
export class Delivery {
  readonly kind: DeliveryKind
  readonly payload: Record<string, unknown>
  /** Ended attempts, in order. */
  readonly attempts: AttemptResult[] = []
  readonly #settled = deferred<AttemptResult>()

  constructor(kind: DeliveryKind, payload: Record<string, unknown>) {
    this.kind = kind
    this.payload = payload
  }

  /** Resolves to the first attempt that was acknowledged, or to the last that was not. */
  get settled(): Promise<AttemptResult> {
    return this.#settled.promise
  }

  /** Called by the dispatcher alone. */
  settle(result: AttemptResult): void {
    this.#settled.resolve(result)
  }

  /**
   * How long the app took to acknowledge, in ms.
   * @throws Error when it never did
   */
  async acknowledged(): Promise<number> {
    const result = await this.settled
    if (!result.ok) throw new Error(`${this.kind} was not acknowledged: ${result.reason} ${result.status ?? ''}`.trim())
    return result.ms
  }
}
