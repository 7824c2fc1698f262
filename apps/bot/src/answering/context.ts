import type { Database } from '@soundscene/db'
import type { DrawContext } from '@soundscene/draws'
import type { Logger } from 'pino'
import type { ClaimLimits } from './limits.ts'
import type { Identities } from './who.ts'

/** What answering stands on. */
export interface ChatContext {
  draws: DrawContext
  database: Pick<Database, 'answers' | 'chatVotes' | 'chatPeople' | 'chatPlaces' | 'listen'>
  identities: Identities
  limits: ClaimLimits
  logger: Logger
}
