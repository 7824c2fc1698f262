import { testDatabase } from '@soundscene/testkit'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrate } from './index.ts'
import { migrationOf, readMigrations } from './migrations.ts'

const first = migrationOf('1_first', 'CREATE TABLE a (x int); INSERT INTO a VALUES (1);')
const broken = migrationOf('2_broken', 'CREATE TABLE b (x int); SELECT 1 / 0;')

const query = async (connectionString: string, sql: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}
const elsewhere = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).toString()

test('many processes that start at once make a missing database together, each migration once', async () => {
  const url = elsewhere(await testDatabase(), 'not yet "there"')
  const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url)))
  expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name))
})

test("the record is one that Prisma's own migrate reads", async () => {
  const url = await testDatabase(migrate)
  const rows = await query(url, 'SELECT * FROM _prisma_migrations')
  const expected = { checksum: readMigrations()[0]?.checksum, rolled_back_at: null, applied_steps_count: 1 }
  expect(rows[0]).toMatchObject({ ...expected, finished_at: expect.any(Date) })
})

test('a migration that fails is undone whole, said with its name, and not in the way of its repair', async () => {
  const url = await testDatabase()
  await expect(migrate(url, [first, broken])).rejects.toThrow(/2_broken failed and was undone: division by zero/)
  expect(await query(url, 'SELECT x FROM a')).toEqual([{ x: 1 }])
  expect(await query(url, "SELECT to_regclass('b') AS b")).toEqual([{ b: null }])
  expect(await migrate(url, [first, migrationOf('2_broken', 'CREATE TABLE b (x int)')])).toEqual(['2_broken'])
})

test('a migration that was edited after it was applied is refused', async () => {
  const url = await testDatabase((url) => migrate(url, [first]))
  await expect(migrate(url, [migrationOf(first.name, `${first.sql} `)])).rejects.toMatchObject({
    code: 'database/migration',
    message: expect.stringContaining('1_first was edited'),
  })
})

test('a database of a newer version is refused', async () => {
  const url = await testDatabase((url) => migrate(url, [first]))
  await expect(migrate(url, [])).rejects.toThrow(/1_first was applied here but is unknown/)
})

test("a migration that Prisma's own migrate left half done is refused", async () => {
  const url = await testDatabase((url) => migrate(url, [first]))
  await query(url, 'UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(migrate(url, [first])).rejects.toThrow(/1_first failed halfway/)
})

test('a server that is not there is unavailable, not a fault of the migrations', async () => {
  await expect(migrate('postgresql://localhost/x?host=/nowhere')).rejects.toMatchObject({ code: 'service/unavailable' })
})
