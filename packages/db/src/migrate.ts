import { randomUUID } from 'node:crypto'
import { SoundsceneError } from '@soundscene/errors'
import type pg from 'pg'
import { ensureDatabase } from './ensure-database.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { isUnavailable, unavailableOr } from './unavailable.ts'
import { withClient } from './with-client.ts'

/** The key under which Prisma's own `migrate deploy` takes its lock, so that both wait for each other. */
const prismaLock = 72707369

const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

interface Applied {
  name: string
  checksum: string
  finished: boolean
}

/**
 * Brings a database up to date, creating it first where it is missing, and keeps Prisma's own record of it. Any number
 * of processes may call it at once. A migration applies whole or not at all.
 * @returns the names of the migrations applied now
 * @throws SoundsceneError `database/migration` when the record and the files disagree, or a migration fails;
 *   `service/unavailable` when the server can't be reached
 */
export const migrate = async (url: string, migrations = readMigrations()): Promise<string[]> => {
  try {
    await ensureDatabase(url)
    return await withClient(url, (client) => applyPending(client, migrations))
  } catch (cause) {
    throw unavailableOr(cause)
  }
}

const applyPending = async (client: pg.Client, migrations: Migration[]): Promise<string[]> => {
  await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
  await client.query(ledger)
  const pending = pendingOf(migrations, await readLedger(client))
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

const readLedger = async (client: pg.Client): Promise<Applied[]> => {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}

const pendingOf = (migrations: Migration[], applied: Applied[]): Migration[] => {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of applied) {
    if (!finished) throw refusal(name, 'failed halfway in an earlier run; restore a backup or resolve it with Prisma')
    if (!known.has(name)) throw refusal(name, 'was applied here but is unknown to this version; use a newer one')
    if (known.get(name)?.checksum !== checksum) throw refusal(name, 'was edited after it had been applied here')
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

const apply = async (client: pg.Client, { name, checksum, sql }: Migration): Promise<void> => {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    if (isUnavailable(cause)) throw cause
    throw refusal(name, `failed and was undone: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

const refusal = (name: string, what: string, options?: ErrorOptions) =>
  new SoundsceneError('database/migration', { name, what }, options)
