import pg from 'pg'

/** Called with a notification's payload. */
export type OnPayload = (payload: string) => void

/** Called when notifications may have been missed, after the connection was lost and made again: look for yourself. */
export type OnGap = () => void

interface Subscription {
  onPayload: OnPayload
  onGap: OnGap
}

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

  /** Resolves once notifications arrive. @returns ends the subscription */
  async listen(channel: string, onPayload: OnPayload, onGap: OnGap = () => {}): Promise<() => void> {
    const subscription = { onPayload, onGap }
    const subscribed = this.#channels.get(channel) ?? new Set()
    this.#channels.set(channel, subscribed.add(subscription))
    const client = await this.#connected()
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
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
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true })
    client.on('notification', ({ channel, payload = '' }) => {
      for (const { onPayload } of this.#channels.get(channel) ?? []) onPayload(payload)
    })
    client.on('error', () => {})
    await client.connect()
    client.once('end', () => void this.#reconnect())
    for (const channel of this.#channels.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    return client
  }

  async #reconnect(): Promise<void> {
    this.#client = undefined
    while (!this.#closed) {
      try {
        await this.#connected()
        for (const { onGap } of [...this.#channels.values()].flatMap((set) => [...set])) onGap()
        return
      } catch {
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }
}
