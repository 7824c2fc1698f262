import type { Client } from './client.ts'

/** A sound that can still be heard again, by the draw that it belongs to. */
export interface KeptSound {
  /** Of the draw. */
  id: string
  /** The scene class that the model heard. */
  class: string
  /** Length before any cut. */
  seconds: number
  createdAt: Date
}

/** The last sounds of a channel that are kept and drawn, unmixed, newest first. */
export const latestSounds = (client: Client, channel: string, count: number): Promise<KeptSound[]> =>
  client.$queryRaw<KeptSound[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (d."soundHash") d."id", d."class", d."seconds", d."createdAt"
        FROM "Answer" a JOIN "Draw" d ON d."id" = a."id"
       WHERE a."channel" = ${channel} AND d."state" = 'done' AND d."soundHash" IS NOT NULL AND d."soundExpiresAt" > now()
         AND d."mixWeight" IS NULL
         AND NOT EXISTS (SELECT FROM "ChatPerson" p WHERE p."person" = a."author" AND p."optedOut")
       ORDER BY d."soundHash", d."id" DESC
    ) AS sounds
    ORDER BY "id" DESC LIMIT ${count}`
