import { Prisma } from '../../generated/client.ts'

/**
 * Waits for this transaction's turn in a study, which lasts until it ends: who takes the place of another must see what
 * those before have taken. A process that stands still in between loses its turn after two seconds.
 */
export const studyTurn = (studyId: string): Prisma.Sql => Prisma.sql`
  SELECT set_config('idle_in_transaction_session_timeout', '2s', true),
         pg_advisory_xact_lock(hashtextextended(${studyId}, 0))::text`
