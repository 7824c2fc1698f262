import { testDatabase } from '@soundscene/testkit'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type AnswerClaim, migrate, openDatabase } from './index.ts'
import { newAnswer, noLimits } from './testing/new-answer.ts'
import { withClient } from './with-client.ts'

const url = await testDatabase(migrate)
const database = openDatabase(url)
afterAll(() => database.close())
const { answers } = database

const query = (sql: string) => withClient(url, (client) => client.query(sql))
beforeEach(() => query('TRUNCATE "Answer"'))

/** Answers that have waited long enough to be told their place. */
const waiting = async (count: number) => {
  const ids: string[] = []
  while (ids.length < count) ids.push((await answers.create(newAnswer())).answer.id)
  await query(`UPDATE "Answer" SET "createdAt" = "createdAt" - interval '1 minute'`)
  return ids
}
const attend = (count = 10, leaseMs = 15_000) => answers.attend(['discord'], leaseMs, count)
const claim = async () => (await answers.claim(['discord'], noLimits, 15_000))?.answer.id
const idsOf = (claims: AnswerClaim[]) => claims.map(({ answer }) => answer.id).toSorted()

test('the oldest that wait are attended to, and none that came a moment ago', async () => {
  const ids = await waiting(3)
  await answers.create(newAnswer())
  expect(idsOf(await attend(2))).toEqual(ids.slice(0, 2))
  expect(idsOf(await attend())).toEqual(ids.slice(2))
})

test('what one attends to, nobody else does, and nobody takes on', async () => {
  const ids = await waiting(20)
  const attended = await Promise.all([attend(), attend(), attend(), attend()])
  expect(idsOf(attended.flat())).toEqual(ids)
  expect(await claim()).toBeUndefined()
})

test('what was attended to and let go waits at its old place, with where it stands, and others hear of it', async () => {
  const ids = await waiting(2)
  const [held] = (await attend(1)) as [AnswerClaim]
  const heard: string[] = []
  const stop = await database.listen('answer', (id) => heard.push(id))
  expect(await answers.placeInLine(held.answer.id)).toBe(1)
  expect(await answers.place(held.answer.id, held.lease, 'here')).toBe(true)
  expect(await answers.release(held.answer.id, held.lease)).toBe(true)
  expect(await answers.find(held.answer.id)).toMatchObject({ state: 'waiting', message: 'here', attempts: 0 })
  expect([await claim(), await claim()]).toEqual(ids)
  await expect.poll(() => heard).toEqual([held.answer.id])
  stop()
})

test('whoever attends for too long has lost the answer to whoever took it on', async () => {
  const [id = ''] = await waiting(1)
  const [held] = (await attend(1, -1)) as [AnswerClaim]
  expect(await claim()).toBe(id)
  expect(await answers.place(id, held.lease, 'too late')).toBe(false)
  expect(await answers.release(id, held.lease)).toBe(false)
  expect(await answers.find(id)).toMatchObject({ state: 'working', message: null })
})
