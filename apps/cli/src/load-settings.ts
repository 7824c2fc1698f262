import { existsSync } from 'node:fs'
import path from 'node:path'

const envFile = path.resolve(import.meta.dirname, '../../../.env')

/** Reads `.env` in the checkout, where there is one, into what the environment doesn't say already. */
export function loadSettings(): void {
  if (existsSync(envFile)) process.loadEnvFile(envFile)
}
