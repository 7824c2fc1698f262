import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { migrate, type NewTrial, openDatabase } from './index.ts'

const database = openDatabase(await testDatabase(migrate))
afterAll(() => database.close())
const { chatVotes, draws } = database

const newDraw = async () => {
  const sound = { soundHash: randomUUID(), soundExpiresAt: new Date() }
  return (await draws.create({ ...sound, seconds: 1, seed: 1, gain: 1, notices: [] })).id
}
const rating = { platform: 'slack', person: 'somebody' } as const
const newTrial = async (person = 'somebody'): Promise<NewTrial> => ({
  ...{ platform: 'discord', person, drawnFirst: false },
  drawId: await newDraw(),
  foilId: await newDraw(),
})

test('a rating is stored, changed, or said again', async () => {
  const drawId = await newDraw()
  const rate = (score: number, person = 'somebody') => chatVotes.rate({ ...rating, drawId, person, score })
  expect([await rate(4), await rate(4), await rate(5)]).toEqual(['stored', 'same', 'changed'])
  expect(await rate(5, 'somebody else')).toBe('stored')
})

test('of many clicks at once on different scores, one rating stands', async () => {
  const drawId = await newDraw()
  const scores = Array.from({ length: 20 }, (_, i) => 1 + (i % 5))
  const voted = await Promise.all(scores.map((score) => chatVotes.rate({ ...rating, drawId, score })))
  expect(voted.filter((one) => one === 'stored')).toHaveLength(1)
  const again = await Promise.all([1, 2, 3, 4, 5].map((score) => chatVotes.rate({ ...rating, drawId, score })))
  expect(again).not.toContain('stored')
})

test.each([0, 6, 2.5, Number.NaN])('%j is no score', async (score) => {
  const drawId = await newDraw()
  await expect(chatVotes.rate({ ...rating, drawId, score })).rejects.toMatchObject({ code: 'input/invalid' })
})

test('there is nothing to vote on once a draw is gone, or where there never was one', async () => {
  const trial = await newTrial()
  for (const drawId of [randomUUID(), 'nothing']) {
    const missing = { code: 'draw/not-found' }
    await expect(chatVotes.rate({ ...rating, drawId, score: 3 })).rejects.toMatchObject(missing)
    await expect(chatVotes.openTrial({ ...trial, drawId })).rejects.toMatchObject(missing)
    await expect(chatVotes.openTrial({ ...trial, foilId: drawId })).rejects.toMatchObject(missing)
    expect(await chatVotes.findTrial(drawId, 'somebody')).toBeNull()
    expect(await chatVotes.choose({ drawId, person: 'somebody', choice: 'drawn' })).toBeNull()
  }
})

test('of many pairs opened at once, everybody is shown the same one', async () => {
  const trial = await newTrial()
  const foils = await Promise.all(Array.from({ length: 10 }, newDraw))
  const opened = await Promise.all(
    foils.map((foilId, i) => chatVotes.openTrial({ ...trial, foilId, drawnFirst: i % 2 === 0 })),
  )
  expect(new Set(opened.map(({ foilId, drawnFirst }) => `${foilId} ${drawnFirst}`)).size).toBe(1)
  expect(await chatVotes.findTrial(trial.drawId, 'somebody')).toEqual(opened[0])
})

test('every foil that a picture was shown beside is known, to whomever', async () => {
  const trial = await newTrial()
  const other = { ...trial, person: 'somebody else', foilId: await newDraw() }
  await chatVotes.openTrial(trial)
  await chatVotes.openTrial(other)
  expect((await chatVotes.foilsOf(trial.drawId)).toSorted()).toEqual([trial.foilId, other.foilId].toSorted())
  expect(await chatVotes.foilsOf(trial.foilId)).toEqual([])
  expect(await chatVotes.foilsOf('nothing')).toEqual([])
})

test('a choice is stored, changed, or said again', async () => {
  const { drawId, person } = await chatVotes.openTrial(await newTrial())
  const choose = (choice: 'drawn' | 'other' | 'neither') => chatVotes.choose({ drawId, person, choice })
  expect([await choose('neither'), await choose('neither'), await choose('drawn')]).toEqual([
    'stored',
    'same',
    'changed',
  ])
  expect(await chatVotes.findTrial(drawId, person)).toMatchObject({ choice: 'drawn' })
  expect(await chatVotes.choose({ drawId, person: 'nobody asked', choice: 'drawn' })).toBeNull()
})

test.each(['drawId', 'foilId'] as const)('a pair goes when the draw of its %s goes', async (which) => {
  const trial = await chatVotes.openTrial(await newTrial())
  await chatVotes.rate({ ...rating, drawId: trial[which], score: 1 })
  await draws.remove(trial[which])
  expect(await chatVotes.findTrial(trial.drawId, trial.person)).toBeNull()
})

test('of a person who is forgotten no vote is left, and of others every one', async () => {
  const [person, other] = [randomUUID(), randomUUID()]
  const trial = await newTrial(person)
  const { drawId } = trial
  for (const one of [person, other]) {
    await chatVotes.rate({ ...rating, drawId, person: one, score: 2 })
    await chatVotes.openTrial({ ...trial, person: one })
  }
  await chatVotes.forgetPerson(person)
  expect(await chatVotes.findTrial(drawId, person)).toBeNull()
  expect(await chatVotes.rate({ ...rating, drawId, person, score: 2 })).toBe('stored')
  expect(await chatVotes.findTrial(drawId, other)).not.toBeNull()
  expect(await chatVotes.rate({ ...rating, drawId, person: other, score: 2 })).toBe('same')
})
