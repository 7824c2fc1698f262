import { testDatabase } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { migrate } from '../src/index.ts'
import { schemaDiff, schemaText } from './schema-diff.ts'

const url = await testDatabase(migrate)

test('the migrations make exactly the database that schema.prisma describes', async () => {
  expect(await schemaDiff(url)).toBe('')
})

test('a column and an index that no migration makes are named', async () => {
  const changed = schemaText.replace('  gain ', '  gone Int?\n  gain ').replace('@@index([parentId])', '')
  const sql = await schemaDiff(url, changed)
  expect(sql).toContain('ADD COLUMN     "gone" INTEGER')
  expect(sql).toContain('DROP INDEX "Draw_parentId_idx"')
})
