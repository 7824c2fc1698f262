import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { deleteDraw, getDraw, pictureOf, redraw, submitDraw } from '../index.ts'
import { drawing, testContext } from '../testing/test-context.ts'
import { failDraw, finishDraw, releaseDraw, reportProgress, type TakenDraw, takeDraw } from './index.ts'

const context = await testContext()
const sound = await submitDraw(context, { bytes: toneWav(0.3, 440) })
const submit = async () => (await redraw(context, sound.id)).id
const take = async (id: string) => (await takeDraw(context, id)) as TakenDraw

test('of two workers with one draw, only the later one counts', async () => {
  const id = await submit()
  const [first, second] = [await take(id), await take(id)]
  expect(await reportProgress(context, first, 'drawing')).toBe(false)
  expect(await finishDraw(context, first, { ...drawing, png: new Uint8Array([4]) })).toBe(false)
  expect(await finishDraw(context, second, drawing)).toBe(true)
  expect(await pictureOf(context, id)).toEqual(drawing.png)
})

test('a finished, failed or deleted draw is not taken again', async () => {
  const [done, failed, deleted] = [await submit(), await submit(), await submit()] as const
  await finishDraw(context, await take(done), drawing)
  await failDraw(context, failed, new Error('no'))
  await deleteDraw(context, deleted)
  expect(await Promise.all([done, failed, deleted].map((id) => takeDraw(context, id)))).toEqual([null, null, null])
})

test('a finished draw cannot fail any more', async () => {
  const id = await submit()
  await finishDraw(context, await take(id), drawing)
  expect(await failDraw(context, id, new Error('late'))).toBe(false)
  expect(await getDraw(context, id)).toMatchObject({ state: 'done', error: null })
})

test('a released draw waits in line again', async () => {
  const id = await submit()
  expect(await releaseDraw(context, await take(id))).toBe(true)
  expect(await getDraw(context, id)).toMatchObject({ state: 'queued', stage: null })
})

test('a mixture whose second sound is gone fails with that reason', async () => {
  const other = await submitDraw(context, { bytes: toneWav(0.3, 330) })
  const { id } = await redraw(context, sound.id, { mix: { of: other.id, weight: 0.5 } })
  await context.blobs.remove('sound', (await context.database.draws.find(other.id))?.soundHash ?? '')
  expect(await takeDraw(context, id)).toBeNull()
  expect(await getDraw(context, id)).toMatchObject({ state: 'failed', error: { code: 'draw/sound-gone' } })
})

test('a draw whose sound is gone fails with that reason', async () => {
  const id = await submit()
  const { soundHash } = (await context.database.draws.find(id)) ?? {}
  await context.blobs.remove('sound', soundHash ?? '')
  expect(await takeDraw(context, id)).toBeNull()
  expect(await getDraw(context, id)).toMatchObject({ state: 'failed', error: { code: 'draw/sound-gone' } })
})
