import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { redraw, submitDraw } from './index.ts'
import { newId, testContext } from './testing/test-context.ts'

const context = await testContext()
const parent = await submitDraw(context, { bytes: toneWav(0.3, 440), gain: 2 })
const hashOf = async (id: string) => (await context.database.draws.find(id))?.soundHash
const soonOver = () => ({ soundExpiresAt: new Date(Date.now() + 60_000) })

test('another take is a draw of its own, at the same gain and with another seed', async () => {
  const take = await redraw(context, parent.id)
  expect(take).toMatchObject({ parentId: parent.id, state: 'queued', gain: 2, seconds: parent.seconds })
  expect(take.seed).not.toBe(parent.seed)
})

test('a louder take can keep the seed', async () => {
  expect(await redraw(context, parent.id, { gain: 4, seed: parent.seed })).toMatchObject({ gain: 4, seed: parent.seed })
})

test("another take does not prolong the sound's hour", async () => {
  const { id } = await redraw(context, parent.id)
  const [first, second] = await Promise.all([parent.id, id].map((one) => context.database.draws.find(one)))
  expect(second?.soundExpiresAt).toEqual(first?.soundExpiresAt)
})

test('asking for a take again by the same id gives the take that is there', async () => {
  const id = newId()
  const take = await redraw(context, parent.id, { id })
  expect(take).toMatchObject({ id, parentId: parent.id })
  expect(await redraw(context, parent.id, { id, gain: 4 })).toEqual(take)
})

test("another draw's sound can be mixed in, and stays in further takes until another one is", async () => {
  const other = await submitDraw(context, { bytes: toneWav(0.2, 200) })
  const mixed = await redraw(context, parent.id, { mix: { of: other.id, weight: 0.25 } })
  const again = await redraw(context, mixed.id)
  const [soundHash, soundOfOther] = [await hashOf(parent.id), await hashOf(other.id)]
  for (const { id, mixWeight } of [mixed, again]) {
    expect(mixWeight).toBe(0.25)
    const mix = { soundHash: soundOfOther, weight: 0.25 }
    expect(await context.database.draws.find(id)).toMatchObject({ soundHash, mix })
  }
  const swapped = await redraw(context, mixed.id, { mix: { of: parent.id, weight: 1 } })
  expect(await context.database.draws.find(swapped.id)).toMatchObject({ mix: { soundHash, weight: 1 } })
})

test('a mixture is kept for as long as the first of its sounds', async () => {
  const [sound, over] = [await submitDraw(context, { bytes: toneWav(0.3, 250) }), soonOver()]
  const { soundHash } = (await context.database.draws.find(parent.id)) as { soundHash: string }
  const { id } = await context.database.draws.create({ ...over, soundHash, seconds: 1, seed: 1, gain: 1, notices: [] })
  for (const [of, into] of [[id, sound.id] as const, [sound.id, id] as const]) {
    const mixed = await redraw(context, into, { mix: { of, weight: 0.5 } })
    expect(await context.database.draws.find(mixed.id)).toMatchObject(over)
  }
})

test('nothing can be mixed in that is not there, or whose sound is gone', async () => {
  const gone = await submitDraw(context, { bytes: toneWav(0.4, 200) })
  const mixed = await redraw(context, parent.id, { mix: { of: gone.id, weight: 0.5 } })
  await context.blobs.remove('sound', (await hashOf(gone.id)) ?? '')
  const mix = (of: string) => redraw(context, parent.id, { mix: { of, weight: 0.5 } })
  await expect(mix('nothing')).rejects.toMatchObject({ code: 'draw/not-found' })
  await expect(mix(gone.id)).rejects.toMatchObject({ code: 'draw/sound-gone' })
  await expect(redraw(context, mixed.id)).rejects.toMatchObject({ code: 'draw/sound-gone' })
})

test('there is no other take of what is not there', async () => {
  await expect(redraw(context, 'nothing')).rejects.toMatchObject({ code: 'draw/not-found' })
})

test('there is no other take once the sound is gone', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.4, 300) })
  const draw = await context.database.draws.find(id)
  await context.blobs.remove('sound', draw?.soundHash ?? '')
  await expect(redraw(context, id)).rejects.toMatchObject({ code: 'draw/sound-gone' })
})
