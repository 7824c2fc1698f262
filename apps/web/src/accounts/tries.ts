import { createHmac } from 'node:crypto'
import type { Database } from '@soundscene/db'
import type { AccountConfig } from '../config.ts'
import { refusal } from './refusal.ts'

/** better-auth's rate limits, kept in the database so that they hold over restarts and over several sites. */
export const tries = (database: () => Promise<Database>, secret: string) => ({
  async consume(key: string, rule: { window: number; max: number }) {
    const seconds = await (await database()).attempts.spend(hidden(key, secret), rule)
    return { allowed: seconds === 0, retryAfter: seconds === 0 ? null : seconds }
  },
})

/**
 * Counts a sign-in against the address it is for, whoever tries it: guessing one password from many places is as slow as
 * from one.
 * @throws APIError `account/too-many-tries`
 */
export async function spendSignIn(
  { attempts }: Database,
  email: unknown,
  { secret, signInsPerMinute }: AccountConfig,
): Promise<void> {
  const key = hidden(`sign-in of ${String(email).toLowerCase()}`, secret)
  const seconds = await attempts.spend(key, { window: 60, max: signInsPerMinute })
  if (seconds > 0) throw refusal('account/too-many-tries', { seconds })
}

/** Who tries what is nobody's business who reads the database. */
const hidden = (key: string, secret: string) => createHmac('sha256', secret).update(key).digest('hex')
