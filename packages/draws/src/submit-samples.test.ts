import { expect, test } from 'vitest'
import { submitSamples } from './index.ts'
import { newId, testContext } from './testing/test-context.ts'
import { takeDraw } from './worker/index.ts'

const context = await testContext()
const samples = Float32Array.from({ length: 44_100 }, (_, i) => Math.sin(i / 9) / 2)

test('samples that were made here are drawn as they are', async () => {
  const { id, seconds } = await submitSamples(context, { samples, seed: 5, gain: 2 })
  expect(seconds).toBe(2)
  expect(await takeDraw(context, id)).toMatchObject({ samples, seed: 5, gain: 2 })
})

test('asking again by the same id gives the draw that is there', async () => {
  const id = newId()
  const first = await submitSamples(context, { id, samples })
  expect(await submitSamples(context, { id, samples })).toEqual(first)
})

test('what is out of range is refused', async () => {
  await expect(submitSamples(context, { samples, gain: 0 })).rejects.toMatchObject({ code: 'input/invalid' })
})
