import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One `migration.sql`, named by its folder. */
export interface Migration {
  name: string
  sql: string
  /** SHA-256 of the file in hex, as Prisma records it. */
  checksum: string
}

// Not `new URL(…)`, which a bundler takes for an asset.
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../prisma/migrations')

/** The migrations of a folder in the order of their names. */
export const readMigrations = (dir = folder): Migration[] =>
  readdirSync(/* turbopackIgnore: true */ dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => migrationOf(name, readFileSync(join(dir, name, 'migration.sql'), 'utf8')))

/** A migration of this name and text. */
export const migrationOf = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
