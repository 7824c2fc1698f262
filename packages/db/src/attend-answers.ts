import type { AnswerModel } from '../generated/models.ts'
import { type Answer, answerOf, type Platform } from './answer.ts'
import type { Client } from './client.ts'

interface Attending {
  platforms: Platform[]
  lease: string
  leaseMs: number
  count: number
}

/** What waits this long may be told its place; what is taken on sooner needs no such word. */
const patienceMs = 1_500

/** Holds waiting answers that nobody holds, oldest first, without taking them on. */
export const attendAnswers = async (
  client: Client,
  { platforms, lease, leaseMs, count }: Attending,
): Promise<Answer[]> => {
  const rows = await client.$queryRaw<AnswerModel[]>`
    UPDATE "Answer"
       SET "attended" = "attended" + 1, "lease" = ${lease}::uuid, "leaseUntil" = now() + ${leaseMs} * interval '1 millisecond'
     WHERE "id" IN (
       SELECT "id" FROM "Answer"
        WHERE "state" = 'waiting' AND "platform" = ANY(${platforms}::"Platform"[])
          AND "createdAt" < now() - ${patienceMs} * interval '1 millisecond'
          AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
        ORDER BY "id" LIMIT ${count} FOR UPDATE SKIP LOCKED
     )
    RETURNING *`
  return rows.map(answerOf)
}
