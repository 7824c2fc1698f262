import type { Database, Platform } from '@soundscene/db'
import type { DrawContext } from '@soundscene/draws'
import type { FieldContext } from '@soundscene/fieldwork'
import type { Logger } from 'pino'
import type { Limits } from './limits.ts'
import type { Relay } from './relay.ts'
import type { Identities } from './who.ts'

/** What answering stands on. */
export interface ChatContext {
  draws: DrawContext
  studies: FieldContext
  /** Address that people reach the site at, where there is one to tell. */
  site: string | undefined
  database: Pick<Database, 'answers' | 'chatVotes' | 'chatPeople' | 'chatPlaces' | 'listen'>
  identities: Identities
  limits: Limits
  /** The platforms that this process can answer on, filled as their relays open. */
  relays: Map<Platform, Relay>
  logger: Logger
}
