import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { migrate, openDatabase } from './index.ts'
import { claimNext, newAnswer } from './testing/new-answer.ts'
import { withClient } from './with-client.ts'

const url = await testDatabase(migrate)
const database = openDatabase(url)
afterAll(() => database.close())
const { answers } = database

const many = 50
const distinct = (created: { answer: { id: string } }[]) => new Set(created.map(({ answer }) => answer.id)).size
const settleNext = async () => {
  const { answer, lease } = await claimNext(answers)
  await answers.settle(answer.id, lease, 'pictured')
  return answer.id
}
/** Lets some time have passed since an answer was asked for. */
const age = (id: string, seconds: number) =>
  withClient(url, (client) =>
    client.query('UPDATE "Answer" SET "createdAt" = "createdAt" - $2 * interval \'1 second\' WHERE "id" = $1', [
      id,
      seconds,
    ]),
  )

test('an event delivered many times at once is one ask', async () => {
  const asked = newAnswer()
  const created = await Promise.all(Array.from({ length: many }, () => answers.create(asked)))
  expect(distinct(created)).toBe(1)
  expect(created.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await answers.waitingOf(asked.person)).toBe(1)
  await settleNext()
})

test('an event that is delivered again after its answer was settled is still the same ask', async () => {
  const asked = newAnswer()
  const { answer } = await answers.create(asked)
  await settleNext()
  await age(answer.id, 3_600)
  expect(await answers.create(asked)).toMatchObject({ answer: { id: answer.id, state: 'settled' }, isNew: false })
})

test('many clicks on one button at once are one ask', async () => {
  const likeness = randomUUID()
  const created = await Promise.all(Array.from({ length: many }, () => answers.create(newAnswer({ likeness }))))
  expect(distinct(created)).toBe(1)
  expect(created.filter(({ isNew }) => isNew)).toHaveLength(1)
  await settleNext()
})

test('a click like one that is not answered yet is the same ask, however long that takes', async () => {
  const likeness = randomUUID()
  const { answer } = await answers.create(newAnswer({ likeness }))
  await age(answer.id, 3_600)
  expect(await answers.create(newAnswer({ likeness }))).toMatchObject({ answer: { id: answer.id }, isNew: false })
  await settleNext()
})

test('a click like one that was answered is another ask three seconds later, and not before', async () => {
  const likeness = randomUUID()
  const { answer } = await answers.create(newAnswer({ likeness }))
  await settleNext()
  expect(await answers.create(newAnswer({ likeness }))).toMatchObject({ answer: { id: answer.id }, isNew: false })
  await age(answer.id, 4)
  const later = await Promise.all(Array.from({ length: many }, () => answers.create(newAnswer({ likeness }))))
  expect(distinct(later)).toBe(1)
  expect(later.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(later[0]?.answer.id).not.toBe(answer.id)
})
