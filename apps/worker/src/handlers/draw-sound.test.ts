import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { type DrawContext, getDraw, pictureOf, submitDraw } from '@soundscene/draws'
import type { DrawRequest } from '@soundscene/inference'
import { testDatabase, testFolder, toneWav } from '@soundscene/testkit'
import { afterAll, expect, test } from 'vitest'
import { drawSound } from './draw-sound.ts'

const database = openDatabase(await testDatabase(migrate))
afterAll(() => database.close())
const context: DrawContext = { database, blobs: await openBlobs(testFolder()), queue: { add: async () => {} } }

/** Draws as a worker does, and gives what the painter was asked to paint. */
const drawn = async (drawId: string) => {
  const requests: DrawRequest[] = []
  const paint = async ({ request }: { request: DrawRequest }) => {
    requests.push(request)
    const timings = { feature: 1, generate: 1, encode: 1 }
    return { png: Buffer.from([1]), rgb: Buffer.from([1]), class: 'dog', probabilities: { dog: 1 }, seed: 1, timings }
  }
  const signal = new AbortController().signal
  await drawSound({ context, modelId: 'm', paint }, { id: drawId, payload: { drawId }, attempt: 1, signal })
  return requests[0]
}

test('a painter gets both sounds of a mixture, with its gain and seed', async () => {
  const mix = { bytes: toneWav(0.2, 330), weight: 0.25 }
  const { id } = await submitDraw(context, { bytes: toneWav(0.3, 440), mix, seed: 7, gain: 2 })
  const request = await drawn(id)
  expect(request).toMatchObject({ seed: 7, gain: 2, samples: { length: 6_615 } })
  expect(request?.mix).toMatchObject({ weight: 0.25, samples: { length: 4_410 } })
  expect(await getDraw(context, id)).toMatchObject({ state: 'done', mixWeight: 0.25 })
  expect(await pictureOf(context, id)).toEqual(Buffer.from([1]))
})

test('a painter gets a sound alone where nothing was mixed in', async () => {
  const { id } = await submitDraw(context, { bytes: toneWav(0.3, 440) })
  expect(await drawn(id)).not.toHaveProperty('mix')
})
