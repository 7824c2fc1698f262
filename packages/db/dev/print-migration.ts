import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@soundscene/postgres'
import { migrate } from '../src/index.ts'
import { schemaDiff } from './schema-diff.ts'

// Prints the SQL from the migrations as they are to the schema as it is: the next migration.sql, to be read and named.
const dir = join(tmpdir(), `soundscene-migration-${process.pid}`)
const postgres = await startPostgres({ dir, durable: false })
try {
  await migrate(postgres.url())
  process.stdout.write(`${await schemaDiff(postgres.url())}\n`)
} finally {
  await postgres.stop()
  rmSync(postgres.dir, { recursive: true })
}
