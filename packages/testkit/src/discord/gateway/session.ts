import type { WebSocket } from 'ws'
import type { Guild } from '../world/place.ts'

/** One identified connection, which outlives its socket so that it can be resumed. */
export interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  /** Everything sent so far; the sequence number of an event is its index plus one. */
  readonly sent: string[]
  socket: WebSocket | null
}

export const isOfShard = ({ shard: [index, count] }: Session, guild: Guild | null): boolean =>
  guild ? Number((BigInt(guild.id) >> 22n) % BigInt(count)) === index : index === 0
