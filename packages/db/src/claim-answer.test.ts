import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimTurn } from './claim-answer.ts'
import { type AnswerClaim, type AnswerLimits, migrate, openDatabase } from './index.ts'
import { newAnswer, noLimits } from './testing/new-answer.ts'
import { withClient } from './with-client.ts'

const url = await testDatabase(migrate)
const [database, elsewhere] = [openDatabase(url), openDatabase(url)]
afterAll(() => Promise.all([database.close(), elsewhere.close()]))
const { answers } = database

const query = (sql: string) => withClient(url, (client) => client.query(sql))
beforeEach(() => query('TRUNCATE "Answer"'))

const ask = async (more: Parameters<typeof newAnswer>[0] = {}) => (await answers.create(newAnswer(more))).answer.id
const askTimes = async (count: number, more: Parameters<typeof newAnswer>[0] = {}) => {
  const ids: string[] = []
  while (ids.length < count) ids.push(await ask(more))
  return ids
}
const claim = (limits: Partial<AnswerLimits> = {}, leaseMs = 15_000) =>
  answers.claim(['discord'], { ...noLimits, ...limits }, leaseMs)
/** Claims until there is nothing more to take. */
const claimAll = async (limits: Partial<AnswerLimits> = {}) => {
  const claims: AnswerClaim[] = []
  for (let next = await claim(limits); next; next = await claim(limits)) claims.push(next)
  return claims
}
/** Two processes, each with as many claims under way as it has connections. */
const claimAtOnce = async (count: number, limits: Partial<AnswerLimits> = {}) => {
  const claims = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      (i % 2 ? database : elsewhere).answers.claim(['discord'], { ...noLimits, ...limits }, 15_000),
    ),
  )
  return claims.filter((one) => one !== null)
}
const idsOf = (claims: AnswerClaim[]) => claims.map(({ answer }) => answer.id)

test('the oldest is taken on first', async () => {
  const ids = await askTimes(5)
  expect(idsOf(await claimAll())).toEqual(ids)
})

test('what was taken on says so, and how often', async () => {
  const id = await ask()
  expect(await claim()).toMatchObject({ answer: { id, state: 'working', attempts: 1, startedAt: expect.any(Date) } })
})

test('only the platforms asked for are answered', async () => {
  const slack = await ask({ platform: 'slack' })
  expect(await claim()).toBeNull()
  expect(await answers.claim([], noLimits, 1)).toBeNull()
  expect((await answers.claim(['discord', 'slack'], noLimits, 1))?.answer.id).toBe(slack)
})

test('many who claim at once never get the same answer, and miss none', async () => {
  const ids = await askTimes(30)
  expect(idsOf(await claimAtOnce(40)).toSorted()).toEqual(ids.toSorted())
})

test('a person has no more in work than may be, however many claim at once', async () => {
  const person = randomUUID()
  await askTimes(10, { person })
  expect(await claimAtOnce(20, { personActive: 2 })).toHaveLength(2)
})

test('a person starts no more within a minute than may be, also when answers are settled fast', async () => {
  const person = randomUUID()
  await askTimes(5, { person })
  for (const _ of [1, 2, 3]) {
    const { answer, lease } = (await claim({ personPerMinute: 3 })) as AnswerClaim
    await answers.settle(answer.id, lease, 'pictured')
  }
  expect(await claim({ personPerMinute: 3 })).toBeNull()
  await query(`UPDATE "Answer" SET "startedAt" = "startedAt" - interval '61 seconds'`)
  expect(await claimAtOnce(10, { personPerMinute: 3 })).toHaveLength(2)
})

test('a server has no more in work and starts no more within a minute than may be, whoever asks there', async () => {
  const server = randomUUID()
  await askTimes(10, { server })
  expect(await claimAtOnce(20, { serverActive: 3 })).toHaveLength(3)
  expect(await claimAtOnce(20, { serverPerMinute: 5 })).toHaveLength(2)
})

test('those who ask outside of any server share no limit', async () => {
  await askTimes(4)
  expect(await claimAll({ serverActive: 1, serverPerMinute: 1 })).toHaveLength(4)
})

test('a flood of one person and a flood in one server hold up nobody else', async () => {
  await askTimes(30, { person: randomUUID() })
  await askTimes(30, { server: randomUUID() })
  const others = await askTimes(3, { server: randomUUID() })
  const taken = idsOf(await claimAll({ personActive: 2, serverActive: 3 }))
  expect(taken).toHaveLength(8)
  expect(taken.slice(-3)).toEqual(others)
})

test('what waited for room is taken on when there is room again, at its old place', async () => {
  const person = randomUUID()
  const [first, second] = await askTimes(2, { person })
  const limits = { personActive: 1 }
  const held = (await claim(limits)) as AnswerClaim
  const later = await ask()
  await answers.settle(held.answer.id, held.lease, 'told')
  expect(held.answer.id).toBe(first)
  expect(idsOf(await claimAll(limits))).toEqual([second, later])
})

test('an answer whose lease ran out goes to another, before any other and past every limit', async () => {
  await ask()
  const older = (await claim()) as AnswerClaim
  await ask({ person: randomUUID() })
  const first = (await claim({}, -1)) as AnswerClaim
  await answers.release(older.answer.id, older.lease)
  await query(`UPDATE "Answer" SET "createdAt" = "createdAt" - interval '1 hour'`)
  const second = (await claim({ personActive: 1, personPerMinute: 1 })) as AnswerClaim
  expect(second).toMatchObject({ answer: { id: first.answer.id, attempts: 2, startedAt: first.answer.startedAt } })
  const { id } = first.answer
  expect(await answers.renew(id, first.lease, 15_000)).toBe(false)
  expect(await answers.place(id, first.lease, { ts: 1 })).toBe(false)
  expect(await answers.release(id, first.lease)).toBe(false)
  expect(await answers.settle(id, first.lease, 'pictured')).toBe(false)
  expect(await answers.settle(id, second.lease, 'pictured')).toBe(true)
})

test('an abandoned answer is taken over by one of many who claim at once', async () => {
  await ask()
  await claim({}, -1)
  expect(await claimAtOnce(20)).toHaveLength(1)
})

test('a lease that is renewed does not run out', async () => {
  await ask()
  const { answer, lease } = (await claim({}, -1)) as AnswerClaim
  expect(await answers.renew(answer.id, lease, 15_000)).toBe(true)
  expect(await claim()).toBeNull()
})

test('an answer that is just being settled by who abandoned it is neither waited for nor taken on', async () => {
  const id = await ask()
  await claim({}, -1)
  await withClient(url, async (late) => {
    await late.query('BEGIN')
    await late.query(`UPDATE "Answer" SET "state" = 'settled' WHERE "id" = $1`, [id])
    expect(await claim()).toBeNull()
    await late.query('COMMIT')
  })
  expect(await answers.find(id)).toMatchObject({ state: 'settled', attempts: 1 })
})

test('a process that stands still in the middle of a claim does not hold up the others', async () => {
  const id = await ask()
  const frozen = new pg.Client({ connectionString: url })
  frozen.on('error', () => {})
  await frozen.connect()
  await frozen.query('BEGIN')
  await frozen.query({ text: claimTurn.text, values: claimTurn.values })
  expect((await claim())?.answer.id).toBe(id)
  await frozen.end()
})
