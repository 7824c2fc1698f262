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
const latest = async (scope: { server?: string; person: string }, count = 10) =>
  (await answers.latestSounds(scope, count)).map(({ id }) => id)

test('in a server, the last sounds drawn there by anybody, newest first; elsewhere those of the person alone', async () => {
  const [server, person] = [randomUUID(), randomUUID()]
  const there = await drawn({ server })
  const own = await drawn({ server, person })
  const alone = await drawn({ person })
  await drawn({})
  expect(await latest({ server, person })).toEqual([own, there])
  expect(await latest({ person })).toEqual([alone, own])
  expect(await latest({ server, person }, 1)).toEqual([own])
})

test('a sound is said with its class and length', async () => {
  const person = randomUUID()
  const id = await drawn({ person }, { seconds: 3.5 })
  expect(await answers.latestSounds({ person }, 1)).toEqual([
    { id, class: 'dog', seconds: 3.5, createdAt: (await draws.find(id))?.createdAt },
  ])
})

test('a sound that is gone, or was never drawn, is not among them', async () => {
  const person = randomUUID()
  await drawn({ person }, soonOver)
  const kept = await drawn({ person })
  await answers.create(newAnswer({ person }))
  expect(await latest({ person })).toEqual([kept])
  await draws.remove(kept)
  expect(await latest({ person })).toEqual([])
})

test('many takes of one sound are one sound, and a mixture is none', async () => {
  const [person, soundHash] = [randomUUID(), randomUUID()]
  await drawn({ person }, { soundHash })
  const last = await drawn({ person }, { soundHash })
  await drawn({ person }, { mix: { soundHash, weight: 0.5 } })
  expect(await latest({ person })).toEqual([last])
})

test('the sounds of an author who opted out are not among them', async () => {
  const [person, author] = [randomUUID(), randomUUID()]
  const id = await drawn({ person, author })
  await chatPeople.setOptedOut(author, true)
  expect(await latest({ person })).toEqual([])
  await chatPeople.setOptedOut(author, false)
  expect(await latest({ person })).toEqual([id])
})
