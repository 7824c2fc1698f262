import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffParams } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { engineAdapter } from './engine-adapter.ts'
import { SchemaEngine } from './schema-engine.ts'

const schemaFile = fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url))

/** The text of `schema.prisma`. */
export const schemaText = readFileSync(schemaFile, 'utf8')

/**
 * The SQL that would make a database what a schema says, as Prisma's schema engine sees it: the native engine is
 * downloaded, this one came with npm. Triggers and functions are not Prisma's and don't count.
 * @param url a database with every migration applied
 * @returns an empty string when nothing differs
 */
export const schemaDiff = async (url: string, schema = schemaText): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(client))
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
    const { stdout } = await engine.diff(question(schema))
    return stdout?.replace('-- This is an empty migration.', '').trim() ?? ''
  } finally {
    await client.end()
  }
}

const question = (schema: string): DiffParams => {
  const files = [{ path: schemaFile, content: schema }]
  return {
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  }
}
