import { Prisma } from '../generated/client.ts'
import type { AnswerModel } from '../generated/models.ts'
import { type Answer, answerOf, type Platform } from './answer.ts'
import type { Client } from './client.ts'

/** How many answers one person, or all of one server together, may have in work and started within a minute. */
export interface AnswerLimits {
  personActive: number
  personPerMinute: number
  serverActive: number
  serverPerMinute: number
}

interface Claiming {
  platforms: Platform[]
  limits: AnswerLimits
  lease: string
  leaseMs: number
}

/** Claims are taken one after the other, since each counts what those before it have taken. */
const claimLock = 0x50_43_48_41

/**
 * Waits for this claim's turn, which lasts until its transaction ends; a process that stands still in between loses it
 * after two seconds, so that it holds up nobody for longer.
 */
export const claimTurn = Prisma.sql`
  SELECT set_config('idle_in_transaction_session_timeout', '2s', true), pg_advisory_xact_lock(${claimLock})::text`

/** Takes on an answer whose lease ran out, else the oldest whose person and server have room. */
export const claimAnswer = async (client: Client, claiming: Claiming): Promise<Answer | null> => {
  const [, [row]] = await client.$transaction([client.$queryRaw(claimTurn), takeNext(client, claiming)])
  return row ? answerOf(row) : null
}

const takeNext = (client: Client, { platforms, limits, lease, leaseMs }: Claiming) => client.$queryRaw<AnswerModel[]>`
  WITH started AS (
    SELECT "person", "server", "state" = 'working' AS active, "startedAt" > now() - interval '1 minute' AS recent
      FROM "Answer"
     WHERE "state" = 'working' OR "startedAt" > now() - interval '1 minute'
  ), full_people AS (
    SELECT "person" FROM started GROUP BY "person"
    HAVING count(*) FILTER (WHERE active) >= ${limits.personActive}
        OR count(*) FILTER (WHERE recent) >= ${limits.personPerMinute}
  ), full_servers AS (
    SELECT "server" FROM started WHERE "server" IS NOT NULL GROUP BY "server"
    HAVING count(*) FILTER (WHERE active) >= ${limits.serverActive}
        OR count(*) FILTER (WHERE recent) >= ${limits.serverPerMinute}
  ), abandoned AS (
    SELECT "id" FROM "Answer"
     WHERE "state" = 'working' AND "leaseUntil" < now() AND "platform" = ANY(${platforms}::"Platform"[])
     ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED
  ), oldest AS (
    SELECT "id" FROM "Answer"
     WHERE "state" = 'waiting' AND "platform" = ANY(${platforms}::"Platform"[])
       AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
       AND "person" NOT IN (SELECT "person" FROM full_people)
       AND ("server" IS NULL OR "server" NOT IN (SELECT "server" FROM full_servers))
     ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE "Answer"
     SET "state" = 'working', "lease" = ${lease}::uuid, "leaseUntil" = now() + ${leaseMs} * interval '1 millisecond',
         "attempts" = "attempts" + 1, "startedAt" = COALESCE("startedAt", now())
   WHERE "id" = COALESCE((SELECT "id" FROM abandoned), (SELECT "id" FROM oldest))
  RETURNING *`
