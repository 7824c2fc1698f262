import { SoundsceneError } from '@soundscene/errors'
import { toneWav } from '@soundscene/testkit'
import { expect, test } from 'vitest'
import { getDraw, peaksOf, submitDraw } from './index.ts'
import { testContext } from './testing/test-context.ts'
import { reconcileDraws, takeDraw } from './worker/index.ts'

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

test.each([
  ['sound/not-audio', { bytes: new TextEncoder().encode('just words, over and over. '.repeat(40)) }],
  ['sound/empty', { bytes: new Uint8Array() }],
  ['input/invalid', { bytes, seed: -1 }],
  ['input/invalid', { bytes, gain: Number.NaN }],
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
