import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { openBlobs } from '@soundscene/blobs'
import { testFolder, toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { getDraw, redraw, submitDraw } from '../index.ts'
import { drawing, testContext } from '../testing/test-context.ts'
import { finishDraw, reconcileDraws, type TakenDraw, takeDraw } from './index.ts'

const folder = testFolder()
const context = { ...(await testContext()), blobs: await openBlobs(folder) }
const sound = await submitDraw(context, { bytes: toneWav(0.3, 440) })
const patient = { quietMs: 60_000, deadlineMs: 600_000 }

test('a round over healthy draws changes nothing', async () => {
  expect(await reconcileDraws(context, patient)).toEqual({ requeued: 0, timedOut: 0, forgotten: 0, swept: 0 })
})

test('a draw that nobody drew in time fails with that reason, whether it was taken or not', async () => {
  const [waiting, taken] = [await redraw(context, sound.id), await redraw(context, sound.id)]
  await takeDraw(context, taken.id)
  await reconcileDraws(context, { quietMs: 0, deadlineMs: 0 })
  for (const { id } of [waiting, taken])
    expect(await getDraw(context, id)).toMatchObject({ state: 'failed', error: { code: 'draw/timed-out' } })
})

test('a finished draw is left alone, however old', async () => {
  const { id } = await redraw(context, sound.id)
  await finishDraw(context, (await takeDraw(context, id)) as TakenDraw, drawing)
  await reconcileDraws(context, { quietMs: 0, deadlineMs: 0 })
  expect(await getDraw(context, id)).toMatchObject({ state: 'done' })
})

test("a draw's sounds are deleted when its hour is over, unless another's hour goes on", async () => {
  const { blobs, database } = context
  const [over, shared] = [
    await blobs.put('sound', Buffer.from('over')),
    await blobs.put('sound', Buffer.from('shared')),
  ]
  const draw = { seconds: 1, seed: 1, gain: 1, notices: [] }
  const past = { soundExpiresAt: new Date(Date.now() - 1) }
  await database.draws.create({ ...draw, ...past, soundHash: over, mix: { soundHash: shared, weight: 1 } })
  await database.draws.create({ ...draw, soundExpiresAt: new Date(Date.now() + 60_000), soundHash: shared })
  expect(await reconcileDraws(context, patient)).toMatchObject({ forgotten: 2, swept: 0 })
  expect([await blobs.has('sound', over), await blobs.has('sound', shared)]).toEqual([false, true])
})

test('after its hour a sound is deleted, while its picture stays', async () => {
  const { id } = await redraw(context, sound.id)
  await finishDraw(context, (await takeDraw(context, id)) as TakenDraw, drawing)
  const { soundHash = '' } = (await context.database.draws.find(id)) ?? {}
  const hourAgo = new Date(Date.now() - 3_600_001)
  await utimes(join(folder, 'sound', `${soundHash}`.slice(0, 2), `${soundHash}`), hourAgo, hourAgo)
  expect(await reconcileDraws(context, patient)).toMatchObject({ swept: 1 })
  await expect(redraw(context, id)).rejects.toMatchObject({ code: 'draw/sound-gone' })
  expect(
    await context.blobs.get('picture', (await context.database.draws.find(id))?.result?.pictureHash ?? ''),
  ).toEqual(drawing.png)
})
