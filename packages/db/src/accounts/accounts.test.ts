import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { migrate, openDatabase } from '../index.ts'
import { withClient } from '../with-client.ts'

const url = await testDatabase(migrate)
const database = openDatabase(url)
afterAll(() => database.close())
const { accounts, attempts, invitations, studies } = database

const hour = 3_600_000

const sql = (text: string, values: unknown[] = []) => withClient(url, (client) => client.query(text, values))

async function newAccount(more: { isAdmin?: boolean } = {}): Promise<string> {
  const id = randomUUID()
  await sql(
    `INSERT INTO "Experimenter" ("id", "name", "email", "isAdmin", "updatedAt") VALUES ($1, 'Ada', $2, $3, now())`,
    [id, `${id}@example.org`, more.isAdmin ?? false],
  )
  return id
}

async function newStudy(ownerId: string): Promise<string> {
  const set = await studies.stimuli.create({ title: 'set', ownerId, manifest: '{}', sha256: randomUUID() }, [])
  const study = { config: {}, quotas: {}, setId: set.id, seed: 1, simulated: false, salt: 'salt' }
  return (await studies.studies.create(study, ownerId)).id
}

test('an invitation lets in one person, however many try at once', async () => {
  const owner = await newAccount()
  const studyId = await newStudy(owner)
  const token = await invitations.create(owner, { studyId, role: 'analyst' }, hour)
  const { id = '' } = (await invitations.find(token)) ?? {}
  const guests = await Promise.all(Array.from({ length: 10 }, () => newAccount()))
  const accepted = await Promise.all(guests.map((guest) => invitations.accept(id, guest)))
  expect(accepted.filter(Boolean)).toHaveLength(1)
  const members = (await studies.studies.members(studyId)).filter(({ role }) => role === 'analyst')
  expect(members).toHaveLength(1)
  expect(await invitations.find(token)).toBeNull()
})

test('an invitation that is too old or was taken back is none', async () => {
  const owner = await newAccount()
  const studyId = await newStudy(owner)
  const old = await invitations.create(owner, {}, -1)
  expect(await invitations.find(old)).toBeNull()
  const token = await invitations.create(owner, { studyId, role: 'viewer' }, hour)
  const [open] = await invitations.openOf(studyId)
  await invitations.withdraw(open?.id ?? '', null)
  expect(await invitations.find(token)).not.toBeNull()
  await invitations.withdraw(open?.id ?? '', studyId)
  expect(await invitations.find(token)).toBeNull()
  expect(await invitations.accept(open?.id ?? '', owner)).toBeNull()
})

test('an invitation lowers nobody who is a member already', async () => {
  const owner = await newAccount()
  const studyId = await newStudy(owner)
  const token = await invitations.create(owner, { studyId, role: 'viewer' }, hour)
  await invitations.accept((await invitations.find(token))?.id ?? '', owner)
  expect(await studies.studies.roleOf(studyId, owner)).toBe('owner')
})

test('no invitation can be used by who reads what is stored of it', async () => {
  const owner = await newAccount()
  const token = await invitations.create(owner, {}, hour)
  const { rows } = await sql('SELECT * FROM "Invitation"')
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('of two administrators who step down at once, one stays', async () => {
  await sql('UPDATE "Experimenter" SET "isAdmin" = false')
  const both = [await newAccount({ isAdmin: true }), await newAccount({ isAdmin: true })]
  const stepped = await Promise.all(both.map((id) => accounts.setAdmin(id, false)))
  expect(stepped.toSorted()).toEqual([false, true])
  expect((await accounts.list()).filter(({ isAdmin }) => isAdmin)).toHaveLength(1)
})

test('a session is ended only by whom it belongs to', async () => {
  const [ada, eve] = [await newAccount(), await newAccount()]
  const insert = `INSERT INTO "Session" ("id", "token", "experimenterId", "expiresAt", "updatedAt") VALUES ($1, $1, $2, $3, now())`
  await sql(insert, ['session-of-ada', ada, new Date(Date.now() + hour)])
  await sql(insert, ['over', ada, new Date(Date.now() - hour)])
  await accounts.endSession(eve, 'session-of-ada')
  expect((await accounts.browsersOf(ada)).map(({ id }) => id)).toEqual(['session-of-ada'])
  await accounts.endSession(ada, 'session-of-ada')
  expect(await accounts.browsersOf(ada)).toEqual([])
})

test('so many tries at once as are allowed are let through, and the rest are told to wait', async () => {
  const rule = { window: 60, max: 5 }
  const waits = await Promise.all(Array.from({ length: 20 }, () => attempts.spend('door', rule)))
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5)
  for (const seconds of waits.filter(Boolean)) {
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
  }
  expect(await attempts.spend('another door', rule)).toBe(0)
})

test('a window that is over lets tries through again', async () => {
  const rule = { window: 60, max: 1 }
  await attempts.spend('gate', rule)
  expect(await attempts.spend('gate', rule)).toBeGreaterThan(0)
  await sql(`UPDATE "RateLimit" SET "lastRequest" = "lastRequest" - 60001 WHERE "key" = 'gate'`)
  expect(await attempts.spend('gate', rule)).toBe(0)
  expect(await attempts.spend('gate', rule)).toBeGreaterThan(0)
})

test('a reset is for an address with an account, whatever its case', async () => {
  const id = await newAccount()
  expect(await accounts.startReset('nobody@example.org')).toBeNull()
  const token = await accounts.startReset(`${id.toUpperCase()}@Example.ORG`)
  const { rows } = await sql(
    'SELECT "value", "expiresAt" > now() AS open FROM "Verification" WHERE "identifier" = $1',
    [`reset-password:${token}`],
  )
  expect(rows).toEqual([{ value: id, open: true }])
})
