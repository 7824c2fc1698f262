import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Settings } from '../settings.ts'
import type { Transport } from './delivery.ts'
import { Envelopes } from './envelopes.ts'

/** Why Slack asks a connection to end: `warning` comes some seconds ahead, `refresh_requested` at once. */
export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled'

/** How long a connection may take to end. */
const graceMs = 500

/** Socket Mode's connections. An envelope goes to one of them, in turn. */
export class Sockets {
  readonly #settings: Settings
  readonly #changed: () => void
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  readonly #tickets = new Set<string>()
  readonly #open: WebSocket[] = []
  readonly #envelopes: Envelopes
  #turn = 0

  constructor(settings: Settings, changed: () => void) {
    this.#settings = settings
    this.#changed = changed
    this.#envelopes = new Envelopes(settings)
  }

  /** How many are connected. */
  get count(): number {
    return this.#open.length
  }

  /** A way in for one connection. */
  issueTicket(): string {
    const ticket = randomUUID()
    this.#tickets.add(ticket)
    return ticket
  }

  /** Lets a connection in whose ticket is good. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'ws://slack').searchParams.get('ticket') ?? ''
    if (!this.#tickets.delete(ticket)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection))
  }

  /** Asks every connection to end, as Slack does when it renews its machines; with no warning it also closes. */
  disconnect(reason: DisconnectReason): void {
    for (const socket of [...this.#open]) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }))
      if (reason !== 'warning') this.#leave(socket)
    }
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const socket of [...this.#open]) socket.terminate()
  }

  /** Brings an envelope to the next connection in turn. */
  readonly send: Transport = async (kind, payload, retry) => {
    const socket = this.#open[this.#turn++ % Math.max(1, this.#open.length)]
    if (!socket) return { ok: false, ms: 0, reason: 'no_socket' }
    const { envelope, acknowledged } = this.#envelopes.seal(socket, kind, payload, retry)
    socket.send(JSON.stringify(envelope))
    return acknowledged
  }

  /** Ends every connection in good order, or cuts those that do not answer. */
  async close(): Promise<void> {
    const sockets = [...this.#server.clients]
    for (const socket of sockets) socket.close(1001)
    const ended = sockets.map((socket) => socket.readyState === socket.CLOSED || once(socket, 'close'))
    await Promise.race([Promise.all(ended), sleep(graceMs, undefined, { ref: false })])
    for (const socket of this.#server.clients) socket.terminate()
    this.#server.close()
  }

  #greet(socket: WebSocket): void {
    this.#open.push(socket)
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.#envelopes.lose(socket)
      this.#leave(socket)
    })
    socket.on('message', (data) => this.#envelopes.acknowledge(String(data)))
    const connection_info = { app_id: this.#settings.appId }
    socket.send(JSON.stringify({ type: 'hello', num_connections: this.count, connection_info, debug_info: {} }))
    this.#changed()
  }

  #leave(socket: WebSocket): void {
    const place = this.#open.indexOf(socket)
    if (place >= 0) this.#open.splice(place, 1)
    this.#changed()
  }
}
