import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

const { Character, Int32, Int64, Text, TextArray } = ColumnTypeEnum

/** The types of PostgreSQL's catalogue by their numbers; all else that it says is text. */
const columnTypes: Record<number, ColumnType> = {
  16: ColumnTypeEnum.Boolean,
  18: Character, // "char"
  20: Int64,
  21: Int32,
  23: Int32,
  26: Int64, // oid
  1002: TextArray, // "char"[]
  1003: TextArray, // name[]
  1009: TextArray,
}

const textArrays = [1002, 1003]
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    pg.types.getTypeParser(textArrays.includes(oid) ? 1009 : oid, format as 'text'),
}

/**
 * What Prisma's schema engine needs of a connection to read its schema. `@prisma/adapter-pg` would do, but for two types
 * of the catalogue that it doesn't know.
 */
export const engineAdapter = (client: pg.Client): SqlMigrationAwareDriverAdapterFactory => {
  const run = ({ sql, args }: SqlQuery) => client.query({ text: sql, values: args, rowMode: 'array', types })
  const name = { provider: 'postgres', adapterName: 'schema-check' } as const
  const adapter: SqlDriverAdapter = {
    ...name,
    async queryRaw(query) {
      const { fields, rows } = await run(query)
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => columnTypes[field.dataTypeID] ?? Text),
        rows,
      }
    },
    executeRaw: async (query) => (await run(query)).rowCount ?? 0,
    executeScript: () => Promise.reject(onlyReads),
    startTransaction: () => Promise.reject(onlyReads),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
  return { ...name, connect: async () => adapter, connectToShadowDb: () => Promise.reject(onlyReads) }
}

const onlyReads = new Error('comparing schemas only reads')
