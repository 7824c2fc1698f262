import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { deleteDraw, getDraw, pictureOf, redraw, submitDraw } from './index.ts'
import { drawing, testContext } from './testing/test-context.ts'
import { finishDraw, type TakenDraw, takeDraw } from './worker/index.ts'

const context = await testContext()

const finish = async (id: string) => finishDraw(context, (await takeDraw(context, id)) as TakenDraw, drawing)

test('a deleted draw is gone with its sound and its picture', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.3, 440) })
  await finish(id)
  expect(await pictureOf(context, id)).toEqual(drawing.png)
  await deleteDraw(context, id)
  await expect(getDraw(context, id)).rejects.toMatchObject({ code: 'draw/not-found' })
  await expect(pictureOf(context, id)).rejects.toMatchObject({ code: 'draw/not-found' })
  expect(await context.blobs.sizes()).toMatchObject({ sound: { count: 0 }, picture: { count: 0 } })
})

test('a deleted mixture takes both sounds with it, but for those that other draws need', async () => {
  const other = await submitDraw(context, { bytes: toneWav(0.3, 220) })
  const { id } = await submitDraw(context, {
    bytes: toneWav(0.3, 330),
    mix: { bytes: toneWav(0.3, 220), weight: 0.5 },
  })
  await deleteDraw(context, other.id)
  expect((await context.blobs.sizes()).sound.count).toBe(2)
  await deleteDraw(context, id)
  expect((await context.blobs.sizes()).sound.count).toBe(0)
})

test('a sound and a picture stay while another draw refers to them', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.3, 440) })
  const { id: other } = await redraw(context, id)
  await finish(id)
  await finish(other)
  await deleteDraw(context, id)
  expect(await pictureOf(context, other)).toEqual(drawing.png)
  expect(await redraw(context, other)).toMatchObject({ state: 'queued' })
})

test('deleting twice, or what never was, is no error', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.3, 440) })
  await deleteDraw(context, id)
  await deleteDraw(context, id)
  await deleteDraw(context, 'nothing')
})

test('a picture that comes in after its draw was deleted is not kept', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.2, 440) })
  const taken = (await takeDraw(context, id)) as TakenDraw
  const { picture } = await context.blobs.sizes()
  await deleteDraw(context, id)
  expect(await finishDraw(context, taken, { ...drawing, png: new Uint8Array([9]) })).toBe(false)
  expect((await context.blobs.sizes()).picture).toEqual(picture)
})
