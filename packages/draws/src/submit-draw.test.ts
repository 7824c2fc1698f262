import { SoundsceneError } from '@soundscene/errors'
import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { getDraw, peaksOf, submitDraw } from './index.ts'
import { drawing, newId, testContext } from './testing/test-context.ts'
import { finishDraw, reconcileDraws, type TakenDraw, takeDraw } from './worker/index.ts'

const context = await testContext()
const bytes = toneWav(0.5, 440)

test('a sound that was sent waits in line with its seed and gain, and a job stands for it', async () => {
  const before = await context.queue.depth()
  const draw = await submitDraw(context, { bytes, seed: 7, gain: 0.5 })
  expect(draw).toMatchObject({ state: 'queued', seed: 7, gain: 0.5, seconds: 0.5, parentId: null, error: null })
  expect(await context.queue.depth()).toEqual({ ...before, waiting: before.waiting + 1 })
})

test('the worker gets the samples as they were decoded', async () => {
  const { id } = await submitDraw(context, { bytes })
  const taken = await takeDraw(context, id)
  expect(taken?.samples.length).toBe(11_025)
  expect(Math.max(...(taken?.samples ?? []))).toBeCloseTo(0.5, 2)
})

test('without a seed, two draws of one sound get two', async () => {
  const [one, other] = await Promise.all([submitDraw(context, { bytes }), submitDraw(context, { bytes })])
  expect(one.seed).not.toBe(other.seed)
})

test('asking again by the same id gives the draw that is there, with no second row, job or sound', async () => {
  const id = newId()
  const first = await submitDraw(context, { id, bytes, seed: 7 })
  const before = [await context.blobs.sizes(), await context.queue.depth()]
  expect(await submitDraw(context, { id, bytes: toneWav(0.5, 550), seed: 8 })).toEqual(first)
  expect([await context.blobs.sizes(), await context.queue.depth()]).toEqual(before)
})

test('asking by the same id at once, from many processes, is one draw', async () => {
  const [id, { waiting }] = [newId(), await context.queue.depth()]
  const asked = await Promise.all(Array.from({ length: 5 }, () => submitDraw(context, { id, bytes })))
  expect(new Set(asked.map(({ id, seed }) => `${id} ${seed}`)).size).toBe(1)
  expect((await context.queue.depth()).waiting).toBe(waiting + 1)
})

test('a finished draw that is asked for again by its id comes back finished', async () => {
  const id = newId()
  await submitDraw(context, { id, bytes })
  await finishDraw(context, (await takeDraw(context, id)) as TakenDraw, drawing)
  expect(await submitDraw(context, { id, bytes })).toMatchObject({ id, state: 'done', class: 'dam' })
})

test('the worker gets both sounds of a mixture, and what is shown of it is how loud the second is', async () => {
  const { id, mixWeight } = await submitDraw(context, { bytes, mix: { bytes: toneWav(0.25, 330), weight: 0.5 } })
  const taken = await takeDraw(context, id)
  expect(mixWeight).toBe(0.5)
  expect(taken?.samples.length).toBe(11_025)
  expect(taken?.mix).toMatchObject({ weight: 0.5, samples: { length: 5_513 } })
})

test.each([
  ['sound/not-audio', { bytes: new TextEncoder().encode('just words, over and over. '.repeat(40)) }],
  ['sound/empty', { bytes: new Uint8Array() }],
  ['input/invalid', { bytes, seed: -1 }],
  ['input/invalid', { bytes, gain: Number.NaN }],
  ['input/invalid', { bytes, id: 'mine' }],
  ['input/invalid', { bytes, mix: { bytes, weight: 0 } }],
  ['input/invalid', { bytes, mix: { bytes, weight: 1.1 } }],
  ['sound/empty', { bytes, mix: { bytes: new Uint8Array(), weight: 0.5 } }],
])('%s is refused with nothing written', async (code, submission) => {
  const before = [await context.blobs.sizes(), await context.queue.depth()]
  await expect(submitDraw(context, submission)).rejects.toMatchObject({ code })
  expect([await context.blobs.sizes(), await context.queue.depth()]).toEqual(before)
})

test('a draw that could not be put in line is put there when it is looked after', async () => {
  const before = await context.queue.depth()
  const add = () => Promise.reject(new SoundsceneError('service/unavailable'))
  const { id, state } = await submitDraw({ ...context, queue: { add } }, { bytes })
  expect(state).toBe('queued')
  expect(await context.queue.depth()).toEqual(before)
  await reconcileDraws(context, { quietMs: 0, deadlineMs: 60_000 })
  expect((await context.queue.depth()).waiting).toBe(before.waiting + 1)
  expect(await getDraw(context, id)).toMatchObject({ state: 'queued' })
})

test('of a sound, only its outline is shown', async () => {
  const { id } = await submitDraw(context, { bytes })
  const peaks = await peaksOf(context, id)
  expect(peaks).toHaveLength(400)
  expect(Math.max(...peaks)).toBeLessThanOrEqual(1)
  expect(Math.min(...peaks)).toBeGreaterThanOrEqual(0)
})
