import { setTimeout as sleep } from 'node:timers/promises'
import { SoundsceneError } from '@soundscene/errors'
import pg from 'pg'

/** Called with a notification's payload. */
export type OnPayload = (payload: string) => void

/** Called when notifications may have been missed, after the connection was lost and made again: look for yourself. */
export type OnGap = () => void

interface Subscription {
  onPayload: OnPayload
  onGap: OnGap
}

const connectMs = 5_000
const retryMs = 200

/**
 * LISTEN on one connection of its own for every channel and listener of this process. It is opened by the first
 * subscription and made again, with its channels, for as long as it takes after the database went away.
 */
export class Listener {
  readonly #url: string
  readonly #channels = new Map<string, Set<Subscription>>()
  #client: Promise<pg.Client> | undefined
  #closed = false

  constructor(url: string) {
    this.#url = url
  }

  /**
   * Resolves once notifications arrive.
   * @returns ends the subscription
   * @throws SoundsceneError `service/unavailable`
   */
  async listen(channel: string, onPayload: OnPayload, onGap: OnGap = () => {}): Promise<() => void> {
    const subscription = { onPayload, onGap }
    const subscribed = this.#channels.get(channel) ?? new Set()
    this.#channels.set(channel, subscribed.add(subscription))
    try {
      const client = await this.#connected()
      await client.query(listenTo(channel))
    } catch (cause) {
      subscribed.delete(subscription)
      throw new SoundsceneError('service/unavailable', {}, { cause })
    }
    return () => void subscribed.delete(subscription)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#channels.clear()
    await this.#client?.then((client) => client.end()).catch(() => {})
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect().catch((error) => {
      this.#client = undefined
      throw error
    })
    return this.#client
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: connectMs, keepAlive: true })
    // What breaks the connection also ends it, which is what counts here.
    client.on('error', () => {})
    client.on('notification', ({ channel, payload = '' }) => {
      for (const { onPayload } of this.#channels.get(channel) ?? []) onPayload(payload)
    })
    try {
      await client.connect()
      for (const channel of this.#channels.keys()) await client.query(listenTo(channel))
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    client.once('end', () => void this.#reconnect())
    return client
  }

  async #reconnect(): Promise<void> {
    this.#client = undefined
    while (!this.#closed) {
      try {
        await this.#connected()
        return this.#tellGap()
      } catch {
        await sleep(retryMs)
      }
    }
  }

  #tellGap(): void {
    for (const subscribed of this.#channels.values()) for (const { onGap } of subscribed) onGap()
  }
}

const listenTo = (channel: string) => `LISTEN ${pg.escapeIdentifier(channel)}`
