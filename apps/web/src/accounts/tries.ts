import { createHash } from 'node:crypto'
import type { Database } from '@soundscene/db'
import { refusal } from './refusal.ts'

/** better-auth's rate limits, kept in the database so that they hold over restarts and over several sites. */
export const tries = (database: () => Promise<Database>) => ({
  async consume(key: string, rule: { window: number; max: number }) {
    const seconds = await (await database()).attempts.spend(key, rule)
    return { allowed: seconds === 0, retryAfter: seconds === 0 ? null : seconds }
  },
})

/**
 * Counts a sign-in against the address it is for, whoever tries it: guessing one password from many places is as slow as
 * from one.
 * @throws APIError `account/too-many-tries`
 */
export async function spendSignIn({ attempts }: Database, email: unknown, perMinute: number): Promise<void> {
  const address = createHash('sha256').update(String(email).toLowerCase()).digest('hex')
  const seconds = await attempts.spend(`sign-in of ${address}`, { window: 60, max: perMinute })
  if (seconds > 0) throw refusal('account/too-many-tries', { seconds })
}
