import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { migrate, openDatabase } from '@soundscene/db'
import { testDatabase, testFolder } from '@soundscene/testkit'
import pg from 'pg'
import { expect, test } from 'vitest'

const program = join(import.meta.dirname, '../../bin/soundscene.js')
const url = await testDatabase(migrate)
const folder = testFolder()

const soundscene = (...args: string[]) =>
  promisify(execFile)(process.execPath, [program, 'study', ...args, '--database', url, '--home', folder])

test('one command makes a set and the draft of a study that belongs to an account', async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const insert = `INSERT INTO "Experimenter" ("id", "name", "email", "updatedAt") VALUES ('ada', 'Ada', 'ada@example.org', now())`
  await client.query(insert).finally(() => client.end())
  const config = join(folder, 'config.json')
  await writeFile(config, JSON.stringify({ kind: 'choice', practice: 2, block: { choice: 6 } }))
  const set = join(folder, 'set')
  const create = ['create', '--sounds', 'held-out:9', '--practice', '2', '-o', set, '--config', config]
  const { stdout } = await soundscene(...create, '--owner', 'Ada@example.org')
  expect(stdout).toContain('11 synthetic sounds, 33 pictures.')
  const [, studyId = '', setId = ''] = /Draft study (\S+) on the frozen set (\S+)\./.exec(stdout) ?? []

  const database = openDatabase(url)
  try {
    const study = await database.studies.studies.find(studyId)
    expect(study).toMatchObject({ state: 'draft', setId, config: { kind: 'choice', contact: 'Ada@example.org' } })
    expect(await database.studies.studies.roleOf(studyId, 'ada')).toBe('owner')
  } finally {
    await database.close()
  }
})

test('who has no account is told so before anything is drawn', async () => {
  const asked = soundscene('create', '-o', join(folder, 'nobody'), '--owner', 'eve@example.org')
  await expect(asked).rejects.toMatchObject({
    code: 2,
    stderr: 'soundscene: Nobody has an account with the address eve@example.org.\n',
  })
})
