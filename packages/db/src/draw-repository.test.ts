import { randomUUID } from 'node:crypto'
import { testDatabase } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { migrate, type NewDraw, openDatabase } from './index.ts'

const database = openDatabase(await testDatabase(migrate))
afterAll(() => database.close())
const { draws } = database

const hour = 3_600_000
const newDraw = (more: Partial<NewDraw> = {}): NewDraw => ({
  soundHash: randomUUID(),
  soundExpiresAt: new Date(Date.now() + hour),
  seconds: 2.5,
  seed: 7,
  gain: 1,
  notices: [],
  ...more,
})
const result = {
  modelId: 'small-world',
  class: 'dog',
  probabilities: { dog: 0.75, dam: 0.25 },
  pictureHash: 'picture',
  timings: { feature: 1.5, generate: 2, encode: 0.5 },
}
const claimed = async () => {
  const { id } = await draws.create(newDraw())
  const claim = await draws.claim(id)
  if (!claim) throw new Error('a new draw can be claimed')
  return { id, lease: claim.lease }
}

test('a draw comes back as it was stored, with the largest seed', async () => {
  const parent = await draws.create(newDraw())
  const asked = newDraw({ seed: 2 ** 32 - 1, gain: 0.5, notices: [{ code: 'cut', seconds: 60 }], parentId: parent.id })
  const { id } = await draws.create(asked)
  expect(await draws.find(id)).toMatchObject({ ...asked, mix: null, state: 'queued', result: null })
})

test('many draws of one id at once are one draw, which stays as it is', async () => {
  const { id } = await draws.create(newDraw())
  await draws.remove(id)
  const created = await Promise.all(Array.from({ length: 20 }, (_, seed) => draws.create(newDraw({ id, seed }))))
  expect(new Set(created.map(({ seed }) => seed)).size).toBe(1)
  expect(await draws.create(newDraw({ id, seed: 99 }))).toEqual(await draws.find(id))
  expect((await draws.find(id))?.seed).not.toBe(99)
})

test('a draw of two sounds needs both, and forgets both when the first of them goes', async () => {
  const mix = { soundHash: randomUUID(), weight: 0.25 }
  const soundExpiresAt = new Date(Date.now() + 2 * hour)
  const { id, soundHash } = await draws.create(newDraw({ mix, soundExpiresAt }))
  expect(await draws.find(id)).toMatchObject({ mix })
  expect(await draws.refersTo(mix.soundHash)).toBe(true)
  expect(await draws.forgetSounds(soundExpiresAt)).toEqual(expect.arrayContaining([soundHash, mix.soundHash]))
  expect(await draws.find(id)).toMatchObject({ soundHash: null, mix: { soundHash: null, weight: 0.25 } })
  expect(await draws.refersTo(mix.soundHash)).toBe(false)
})

test('an id that cannot be one names nothing', async () => {
  expect(await draws.find("'; DROP TABLE")).toBeNull()
  expect(await draws.claim('x')).toBeNull()
  expect(await draws.remove('x')).toBeNull()
  expect(await draws.fail('x', { code: 'draw/failed', details: {} })).toBe(false)
})

test('a finished draw shows its result and can neither be finished, failed nor claimed again', async () => {
  const { id, lease } = await claimed()
  expect(await draws.progress(id, lease, 'drawing')).toBe(true)
  expect(await draws.find(id)).toMatchObject({ state: 'drawing', stage: 'drawing', attempts: 1 })
  expect(await draws.finish(id, lease, result)).toBe(true)
  expect(await draws.find(id)).toMatchObject({ state: 'done', stage: null, result, error: null })
  expect(await draws.finish(id, lease, { ...result, class: 'dam' })).toBe(false)
  expect(await draws.fail(id, { code: 'draw/failed', details: {} })).toBe(false)
  expect(await draws.claim(id)).toBeNull()
})

test('of many workers that finish the same draw at once, the last to have claimed it is the only one heard', async () => {
  const { id } = await draws.create(newDraw())
  const claims = await Promise.all(Array.from({ length: 8 }, () => draws.claim(id)))
  const heard = await Promise.all(claims.map((claim) => draws.finish(id, claim?.lease ?? '', result)))
  expect(heard.filter(Boolean)).toHaveLength(1)
})

test('a worker that was overtaken can report nothing more', async () => {
  const first = await claimed()
  await draws.claim(first.id)
  expect(await draws.progress(first.id, first.lease, 'drawing')).toBe(false)
  expect(await draws.release(first.id, first.lease)).toBe(false)
  expect(await draws.fail(first.id, { code: 'draw/failed', details: {} }, first.lease)).toBe(false)
})

test('a released draw waits in line at its old place', async () => {
  const { id, lease } = await claimed()
  const { id: later } = await draws.create(newDraw())
  const before = await draws.placeInLine(later)
  expect(await draws.placeInLine(id)).toBeNull()
  await draws.release(id, lease)
  expect(await draws.placeInLine(id)).toBe(before)
  expect(await draws.placeInLine(later)).toBe((before ?? 0) + 1)
})

test('a failed draw says why', async () => {
  const { id, lease } = await claimed()
  const error = { code: 'draw/busy' as const, details: { seconds: 3 } }
  expect(await draws.fail(id, error, lease)).toBe(true)
  expect(await draws.find(id)).toMatchObject({ state: 'failed', error, result: null })
})

test('removing a draw while it is drawn leaves nothing for the worker to finish, and its takes without a parent', async () => {
  const { id, lease } = await claimed()
  const take = await draws.create(newDraw({ parentId: id }))
  expect((await draws.remove(id))?.id).toBe(id)
  expect(await draws.remove(id)).toBeNull()
  expect(await draws.finish(id, lease, result)).toBe(false)
  expect((await draws.find(take.id))?.parentId).toBeNull()
})

test('a blob is needed for as long as any draw refers to it', async () => {
  const soundHash = randomUUID()
  const [first, second] = [await draws.create(newDraw({ soundHash })), await draws.create(newDraw({ soundHash }))]
  await draws.remove(first.id)
  expect(await draws.refersTo(soundHash)).toBe(true)
  await draws.remove(second.id)
  expect(await draws.refersTo(soundHash)).toBe(false)
})

test('a sound is forgotten when its hour is over, and not before', async () => {
  const soundExpiresAt = new Date(Date.now() + hour)
  const { id, soundHash } = await draws.create(newDraw({ soundExpiresAt }))
  expect(await draws.forgetSounds(new Date(soundExpiresAt.getTime() - 1))).not.toContain(soundHash)
  expect(await draws.forgetSounds(soundExpiresAt)).toContain(soundHash)
  expect(await draws.find(id)).toMatchObject({ soundHash: null, soundExpiresAt: null })
})

test('stuck draws are the unfinished ones on which nothing happened lately', async () => {
  const waiting = await draws.create(newDraw())
  const { id, lease } = await claimed()
  await draws.finish(id, lease, result)
  const ids = async (before: number) => (await draws.stuck(new Date(before))).map((draw) => draw.id)
  expect(await ids(Date.now() - hour)).toEqual([])
  expect(await ids(Date.now() + hour)).toContain(waiting.id)
  expect(await ids(Date.now() + hour)).not.toContain(id)
})

test('whoever listens hears of every step of a draw and of its removal', async () => {
  const heard: string[] = []
  const { id, lease } = await claimed()
  const stop = await database.listen('draw', (payload) => heard.push(payload))
  await draws.progress(id, lease, 'drawing')
  await draws.progress(id, lease, 'drawing')
  await draws.finish(id, lease, result)
  await draws.remove(id)
  await expect.poll(() => heard).toEqual([id, id, id])
  stop()
})
