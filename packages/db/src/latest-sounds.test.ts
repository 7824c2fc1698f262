import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { migrate, type NewAnswer, type NewDraw, openDatabase } from './index.ts'
import { newAnswer } from './testing/new-answer.ts'

const database = openDatabase(await testDatabase(migrate))
afterAll(() => database.close())
const { answers, chatPeople, draws } = database

const soonOver = { soundExpiresAt: new Date(Date.now() - 1) }
const result = { modelId: 'm', class: 'dog', probabilities: { dog: 1 }, pictureHash: 'p', timings: {} }

/** A sound that was asked for in a chat and has been drawn. */
const drawn = async (asked: Partial<NewAnswer>, draw: Partial<NewDraw> = {}) => {
  const { id } = (await answers.create(newAnswer(asked))).answer
  const kept = { soundHash: randomUUID(), soundExpiresAt: new Date(Date.now() + 60_000), notices: [] }
  await draws.create({ ...{ id, ...kept, seconds: 2, seed: 1, gain: 1 }, ...draw })
  await draws.finish(id, (await draws.claim(id))?.lease ?? '', result)
  return id
}
const latest = async (channel: string, count = 10) => (await answers.latestSounds(channel, count)).map(({ id }) => id)

test('the last sounds drawn in a channel by anybody are those of this channel, newest first', async () => {
  const channel = randomUUID()
  const older = await drawn({ channel })
  const newer = await drawn({ channel })
  await drawn({})
  expect(await latest(channel)).toEqual([newer, older])
  expect(await latest(channel, 1)).toEqual([newer])
})

test('a sound is said with its class and length', async () => {
  const channel = randomUUID()
  const id = await drawn({ channel }, { seconds: 3.5 })
  expect(await answers.latestSounds(channel, 1)).toEqual([
    { id, class: 'dog', seconds: 3.5, createdAt: (await draws.find(id))?.createdAt },
  ])
})

test('a sound that is gone, or was never drawn, is not among them', async () => {
  const channel = randomUUID()
  await drawn({ channel }, soonOver)
  const kept = await drawn({ channel })
  await answers.create(newAnswer({ channel }))
  expect(await latest(channel)).toEqual([kept])
  await draws.remove(kept)
  expect(await latest(channel)).toEqual([])
})

test('many takes of one sound are one sound, and a mixture is none', async () => {
  const [channel, soundHash] = [randomUUID(), randomUUID()]
  await drawn({ channel }, { soundHash })
  const last = await drawn({ channel }, { soundHash })
  await drawn({ channel }, { mix: { soundHash, weight: 0.5 } })
  expect(await latest(channel)).toEqual([last])
})

test('the sounds of an author who opted out are not among them', async () => {
  const [channel, author] = [randomUUID(), randomUUID()]
  const id = await drawn({ channel, author })
  await chatPeople.setOptedOut(author, true)
  expect(await latest(channel)).toEqual([])
  await chatPeople.setOptedOut(author, false)
  expect(await latest(channel)).toEqual([id])
})
