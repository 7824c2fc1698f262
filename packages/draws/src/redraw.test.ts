import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { redraw, submitDraw } from './index.ts'
import { testContext } from './testing/test-context.ts'

const context = await testContext()
const parent = await submitDraw(context, { bytes: toneWav(0.3, 440), gain: 2 })

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

test('there is no other take of what is not there', async () => {
  await expect(redraw(context, 'nothing')).rejects.toMatchObject({ code: 'draw/not-found' })
})

test('there is no other take once the sound is gone', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.4, 300) })
  const draw = await context.database.draws.find(id)
  await context.blobs.remove('sound', draw?.soundHash ?? '')
  await expect(redraw(context, id)).rejects.toMatchObject({ code: 'draw/sound-gone' })
})
