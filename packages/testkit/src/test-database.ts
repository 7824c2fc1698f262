import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Postgres, startPostgres } from '@soundscene/postgres'
import pg from 'pg'
import { afterAll } from 'vitest'
import { testFolder } from './test-folder.ts'

let cluster: Promise<Postgres> | undefined

/**
 * Address of a new database, on a PostgreSQL that lives as long as this test file's process. Call it at the top of the
 * file.
 * @param prepare fills the empty database, as `migrate` does
 */
export const testDatabase = async (prepare?: (url: string) => Promise<unknown>): Promise<string> => {
  cluster ??= startCluster()
  const { url } = await cluster
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await createDatabase(url('postgres'), name)
  await prepare?.(url(name))
  return url(name)
}

const startCluster = async (): Promise<Postgres> => {
  const folder = testFolder()
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), durable: false })
  afterAll(() => postgres.stop())
  return postgres
}

const createDatabase = async (server: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end())
}
