import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the site signs owner tokens and experimenters' sessions with, and what the bot hashes identities with. */
export type SecretName = 'owner-secret' | 'account-secret' | 'chat-secret'

/** A secret that was made at the first start and is kept with the data. */
export function keptSecret(home: string, name: SecretName): string {
  const file = path.join(home, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
