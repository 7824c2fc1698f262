import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '../settings.ts'
import { type AttemptResult, Delivery, type DeliveryKind, type Retry, type Transport } from './delivery.ts'

/** Brings events and interactions to the app, and events again that it did not acknowledge. */
export class Dispatcher {
  /** Everything that was to be told, oldest first. */
  readonly deliveries: Delivery[] = []
  /** How many of the next events come twice. */
  duplicates = 0
  transport: Transport
  readonly #settings: Settings
  readonly #changed: () => void
  readonly #stop = new AbortController()

  constructor(transport: Transport, settings: Settings, changed: () => void) {
    this.transport = transport
    this.#settings = settings
    this.#changed = changed
    // One listener for each event that waits for its next attempt.
    setMaxListeners(0, this.#stop.signal)
  }

  /** Starts to tell the app; events are repeated, everything else is told once. */
  deliver(kind: DeliveryKind, payload: Record<string, unknown>): Delivery {
    const delivery = new Delivery(kind, payload)
    this.deliveries.push(delivery)
    const delays = kind === 'events_api' ? this.#settings.retryDelaysMs : []
    void this.#pursue(delivery, delays)
    if (kind === 'events_api' && this.duplicates > 0) {
      this.duplicates -= 1
      void this.repeat(delivery)
    }
    return delivery
  }

  /** Tells an event again, as Slack does when an acknowledgement was lost on the way. */
  repeat(delivery: Delivery): Promise<AttemptResult> {
    return this.#attempt(delivery, { number: 1, reason: 'http_timeout' })
  }

  stop(): void {
    this.#stop.abort()
  }

  async #pursue(delivery: Delivery, delays: number[]): Promise<void> {
    let result = await this.#attempt(delivery, undefined)
    for (const [index, delay] of delays.entries()) {
      if (result.ok || result.retries === false) break
      const isUp = await sleep(delay, true, { signal: this.#stop.signal }).catch(() => false)
      if (!isUp) break
      result = await this.#attempt(delivery, { number: index + 1, reason: result.reason })
    }
    delivery.settle(result)
    this.#changed()
  }

  async #attempt(delivery: Delivery, retry: Retry): Promise<AttemptResult> {
    const result = await this.transport(delivery.kind, delivery.payload, retry)
    delivery.attempts.push(result)
    this.#changed()
    return result
  }
}
