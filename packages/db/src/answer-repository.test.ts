import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { migrate, openDatabase } from './index.ts'
import { claimNext, newAnswer } from './testing/new-answer.ts'
import { withClient } from './with-client.ts'

const url = await testDatabase(migrate)
const database = openDatabase(url)
afterAll(() => database.close())
const { answers } = database
beforeEach(() => withClient(url, (client) => client.query('TRUNCATE "Answer"')))

const noId = "'; DROP TABLE"
const create = async (more: Parameters<typeof newAnswer>[0] = {}) => (await answers.create(newAnswer(more))).answer

test('an answer comes back as it was asked for, without what only tells asks apart', async () => {
  const asked = newAnswer({
    platform: 'slack',
    likeness: randomUUID(),
    request: { ask: [1, 'zwei', null, { deep: true }] },
    author: randomUUID(),
    server: randomUUID(),
    parentId: randomUUID(),
    locale: 'de',
  })
  const { requestKey: _key, likeness: _likeness, ...shown } = asked
  const { answer } = await answers.create(asked)
  const untouched = {
    state: 'waiting',
    outcome: null,
    message: null,
    attended: 0,
    attempts: 0,
    startedAt: null,
    settledAt: null,
  }
  expect(answer).toEqual({ ...shown, ...untouched, id: expect.any(String), createdAt: expect.any(Date) })
  expect(await answers.find(answer.id)).toEqual(answer)
})

test('an id or a lease that cannot be one names nothing', async () => {
  const { id } = await create()
  const { lease } = await claimNext(answers)
  expect(await answers.find(noId)).toBeNull()
  expect(await answers.remove(noId)).toBeNull()
  expect(await answers.placeInLine(noId)).toBeNull()
  for (const [wrongId, wrongLease] of [[noId, lease] as const, [id, noId] as const]) {
    expect(await answers.renew(wrongId, wrongLease, 1)).toBe(false)
    expect(await answers.settle(wrongId, wrongLease, 'told')).toBe(false)
  }
})

test('settling forgets the request, keeps where the answer stands, and is final', async () => {
  const { id } = await create()
  const { lease } = await claimNext(answers)
  expect(await answers.place(id, lease, { channel: 'c', ts: '1' })).toBe(true)
  expect(await answers.settle(id, lease, 'pictured')).toBe(true)
  const settled = { state: 'settled', outcome: 'pictured', request: null, message: { channel: 'c', ts: '1' } }
  expect(await answers.find(id)).toMatchObject({ ...settled, settledAt: expect.any(Date) })
  expect(await answers.settle(id, lease, 'told')).toBe(false)
  expect(await answers.place(id, lease, {})).toBe(false)
  expect(await answers.renew(id, lease, 1)).toBe(false)
  expect(await answers.release(id, lease)).toBe(false)
})

test('a released answer waits at its old place, as if it had not been started', async () => {
  const [first, second] = [await create(), await create()]
  const { lease } = await claimNext(answers)
  expect([await answers.placeInLine(first.id), await answers.placeInLine(second.id)]).toEqual([null, 1])
  expect(await answers.release(first.id, lease)).toBe(true)
  expect([await answers.placeInLine(first.id), await answers.placeInLine(second.id)]).toEqual([1, 2])
  expect(await answers.find(first.id)).toMatchObject({ state: 'waiting', startedAt: null, request: first.request })
  expect(await answers.settle(first.id, lease, 'told')).toBe(false)
})

test('of a person, what waits is counted, not what is in work or settled', async () => {
  const person = randomUUID()
  const ids = [await create({ person }), await create({ person }), await create({ person })].map(({ id }) => id)
  await claimNext(answers)
  expect(await answers.waitingOf(person)).toBe(2)
  await Promise.all(ids.map((id) => answers.remove(id)))
  expect(await answers.waitingOf(person)).toBe(0)
})

test('an answer that is removed while it is worked on can be neither placed nor settled', async () => {
  const { id } = await create()
  const { lease } = await claimNext(answers)
  expect((await answers.remove(id))?.id).toBe(id)
  expect(await answers.remove(id)).toBeNull()
  expect(await answers.place(id, lease, {})).toBe(false)
  expect(await answers.settle(id, lease, 'pictured')).toBe(false)
})

test('for erasing, all that a person asked for or recorded is found, and all of a server, settled or not', async () => {
  const [person, server] = [randomUUID(), randomUUID()]
  const settled = await create({ person })
  const { lease } = await claimNext(answers)
  await answers.settle(settled.id, lease, 'told')
  const recorded = await create({ author: person, server })
  const there = await create({ server })
  await create({ server, platform: 'slack' })
  expect((await answers.ofPerson(person)).map(({ id }) => id)).toEqual([settled.id, recorded.id])
  expect((await answers.ofServer('discord', server)).map(({ id }) => id)).toEqual([recorded.id, there.id])
})

test('whoever listens hears when there is something to do or room to do it', async () => {
  const heard: string[] = []
  const stop = await database.listen('answer', (id) => heard.push(id))
  const { id } = await create()
  const first = await claimNext(answers)
  await answers.place(id, first.lease, {})
  await answers.release(id, first.lease)
  const second = await claimNext(answers)
  await answers.settle(id, second.lease, 'told')
  await answers.remove(id)
  await expect.poll(() => heard).toEqual([id, id, id, id])
  stop()
})
