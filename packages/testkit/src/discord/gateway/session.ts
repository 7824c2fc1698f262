import { randomUUID } from 'node:crypto'
import { GatewayOpcodes } from 'discord-api-types/v10'
import type { WebSocket } from 'ws'
import type { Guild } from '../world/place.ts'

/** One identified connection, which outlives its socket so that it can be resumed. */
export class Session {
  readonly id = randomUUID()
  readonly intents: number
  readonly #shard: readonly [index: number, count: number]
  #socket: WebSocket | null
  #sequence = 0
  /** What the client has not said to have received. */
  #kept: { sequence: number; text: string }[] = []

  constructor(socket: WebSocket, intents: number, shard: readonly [number, number]) {
    this.#socket = socket
    this.intents = intents
    this.#shard = shard
  }

  get socket(): WebSocket | null {
    return this.#socket
  }

  get shard(): readonly [index: number, count: number] {
    return this.#shard
  }

  get sequence(): number {
    return this.#sequence
  }

  /** Whether events of this guild come to this session; direct messages come to the first shard. */
  hears(guild: Guild | null): boolean {
    const [index, count] = this.#shard
    return guild ? Number((BigInt(guild.id) >> 22n) % BigInt(count)) === index : index === 0
  }

  /** Sends an event, or keeps it until the client resumes. */
  dispatch(type: string, data: unknown): void {
    this.#sequence += 1
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: type, s: this.#sequence, d: data })
    this.#kept.push({ sequence: this.#sequence, text })
    if (this.#socket?.readyState === this.#socket?.OPEN) this.#socket?.send(text)
  }

  /** Forgets what the client has received. */
  acknowledge(sequence: number): void {
    this.#kept = this.#kept.filter((event) => event.sequence > sequence)
  }

  leave(): void {
    this.#socket = null
  }

  /** Goes on with another socket, from what the client received last. */
  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket
    this.acknowledge(sequence)
    for (const { text } of this.#kept) socket.send(text)
    this.dispatch('RESUMED', {})
  }
}
