import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { migrate } from '@soundscene/db'
import { testDatabase } from '@soundscene/testkit'
import pg from 'pg'
import { expect, test } from 'vitest'

const url = await testDatabase(migrate)
const bin = join(import.meta.dirname, '../../bin/soundscene.js')
const reset = (email: string) =>
  spawnSync(process.execPath, [bin, 'account', 'reset', email, '--database', url, '--site', 'https://s.example'], {
    encoding: 'utf8',
  })

async function query(text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

test('a link for a new password is printed for an account, and one that the site takes', async () => {
  await query(
    `INSERT INTO "Experimenter" ("id", "name", "email", "updatedAt") VALUES ('ada', 'Ada', 'ada@example.org', now())`,
  )
  const { status, stdout } = reset('Ada@example.org')
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^https:\/\/s\.example\/reset-password\?token=[\w-]{32}\n$/),
  ])
  const token = new URL(stdout).searchParams.get('token')
  expect(await query('SELECT "identifier", "value" FROM "Verification"')).toEqual([
    { identifier: `reset-password:${token}`, value: 'ada' },
  ])
})

test('an address without an account is one clear line', () => {
  const { status, stdout, stderr } = reset('nobody@example.org')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toBe('soundscene: There is no account for nobody@example.org.\n')
})
