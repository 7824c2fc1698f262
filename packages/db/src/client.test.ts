import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { openClient } from './client.ts'
import { migrate } from './index.ts'

const client = openClient(await testDatabase(migrate))
afterAll(() => client.$disconnect())

test('a transaction may take longer than the five seconds that Prisma gives', async () => {
  const rows = await client.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_sleep(6)::text`
    return tx.$queryRaw`SELECT 1 AS x`
  })
  expect(rows).toEqual([{ x: 1 }])
})
