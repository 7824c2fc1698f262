import type { Logger } from 'pino'
import type { Desk } from './desk.ts'
import type { Relay } from './relay.ts'

/** What a relay is given to open its doors with. */
export interface RelaySurroundings {
  desk: Desk
  logger: Logger
  /** Called with the milliseconds from an event's arrival to its acknowledgement. */
  onAcknowledged(milliseconds: number): void
}

/** A relay whose doors are open. */
export interface OpenRelay {
  relay: Relay
  /** Whether events reach it now. */
  isConnected(): boolean
  /** Takes no more events; those in hand are acknowledged first. */
  close(): Promise<void>
}

/** One thing that was looked at when a platform's set-up was checked. */
export interface Finding {
  what: string
  state: 'good' | 'missing' | 'wrong'
  /** What to do about it; empty when good. */
  remedy: string
}
