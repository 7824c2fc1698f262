import { randomUUID } from 'node:crypto'
import type { Client } from '../client.ts'

/** Counts tries, over all processes and restarts. */
export interface AttemptRepository {
  /**
   * Counts one try of `key` in a window that starts with its first.
   * @returns seconds until another is let through; 0 when this one is
   */
  spend(key: string, rule: { window: number; max: number }): Promise<number>
}

/** No window is longer, in milliseconds. */
const longestMs = 3_600_000

/** The repository on an open client. */
export const attemptRepository = (client: Client): AttemptRepository => ({
  async spend(key, { window, max }) {
    const now = Date.now()
    const over = now - window * 1000
    const [row] = await client.$queryRaw<{ count: number; lastRequest: bigint }[]>`
      INSERT INTO "RateLimit" AS kept ("id", "key", "count", "lastRequest") VALUES (${randomUUID()}, ${key}, 1, ${now})
      ON CONFLICT ("key") DO UPDATE SET
        "count" = CASE WHEN kept."lastRequest" <= ${over} THEN 1 ELSE LEAST(kept."count", ${max}) + 1 END,
        "lastRequest" = CASE WHEN kept."lastRequest" <= ${over} THEN ${now} ELSE kept."lastRequest" END
      RETURNING "count", "lastRequest"`
    if (row?.count === 1) await client.rateLimit.deleteMany({ where: { lastRequest: { lt: now - longestMs } } })
    if (!row || row.count <= max) return 0
    return Math.max(1, Math.ceil((Number(row.lastRequest) - over) / 1000))
  },
})
