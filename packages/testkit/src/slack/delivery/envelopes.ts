import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { deferred } from '../deferred.ts'
import type { Settings } from '../settings.ts'
import type { AttemptResult, DeliveryKind, FailureReason, Retry } from './delivery.ts'

interface Waiting {
  socket: WebSocket
  acknowledge(response: unknown): void
  lose(): void
}

/** Envelopes that are out on a connection, until they are acknowledged by their id or lost. */
export class Envelopes {
  readonly #settings: Settings
  readonly #waiting = new Map<string, Waiting>()

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** Makes an envelope, and says how it ends. */
  seal(socket: WebSocket, kind: DeliveryKind, payload: object, retry: Retry) {
    const envelope_id = randomUUID()
    const isEvent = kind === 'events_api'
    const envelope = {
      envelope_id,
      type: kind,
      payload,
      accepts_response_payload: !isEvent,
      ...(isEvent && { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' }),
    }
    return { envelope, acknowledged: this.#waitFor(envelope_id, socket) }
  }

  /** Takes what an app sent: the id of an envelope, with its answer. */
  acknowledge(message: string): void {
    const { envelope_id, payload } = JSON.parse(message)
    this.#waiting.get(envelope_id)?.acknowledge(payload)
  }

  /** Gives up what was out on a connection that is no more. */
  lose(socket: WebSocket): void {
    for (const waiting of this.#waiting.values()) if (waiting.socket === socket) waiting.lose()
  }

  #waitFor(id: string, socket: WebSocket): Promise<AttemptResult> {
    const start = performance.now()
    const { promise, resolve } = deferred<AttemptResult>()
    const fail = (reason: FailureReason) => resolve({ ok: false, ms: performance.now() - start, reason })
    const timer = setTimeout(() => fail('timeout'), this.#settings.ackTimeoutMs)
    this.#waiting.set(id, {
      socket,
      acknowledge: (response) => resolve({ ok: true, ms: performance.now() - start, response }),
      lose: () => fail('connection_failed'),
    })
    return promise.finally(() => {
      clearTimeout(timer)
      this.#waiting.delete(id)
    })
  }
}
