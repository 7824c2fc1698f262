import type { Drawing, DrawRequest } from '@soundscene/inference'
import { expect, test, vi } from 'vitest'
import { type Painter, type Sitting, setUpEasel } from './easel.ts'

const drawingOf = ({ seed }: DrawRequest): Drawing => ({
  ...{ png: new Uint8Array(), rgb: new Uint8Array(), class: 'dam', probabilities: {}, seed },
  timings: { feature: 0, generate: 0, encode: 0 },
})
const sitting = (seed: number, triedBefore = false): Sitting => ({
  ...{ request: { samples: new Float32Array(), seed }, triedBefore },
  begin: () => Promise.resolve(true),
})
const options = { batchSize: 4, limitSeconds: 60, onHung: () => {}, onBatch: () => {} }

/** A painter that notes its batches, and how many of them were on it at once. */
const noting = (draw = async (requests: DrawRequest[]) => requests.map(drawingOf)) => {
  const batches: number[][] = []
  const seen = { batches, atOnce: 0, most: 0 }
  const painter: Painter = {
    id: 'noting',
    async draw(requests) {
      batches.push(requests.map(({ seed }) => seed))
      seen.most = Math.max(seen.most, ++seen.atOnce)
      await new Promise(setImmediate)
      return draw(requests).finally(() => (seen.atOnce -= 1))
    },
    dispose: () => Promise.resolve(),
  }
  return { painter, seen }
}

test('what waits is drawn together, as many as fit, and everybody gets their own picture', async () => {
  const { painter, seen } = noting()
  const paint = setUpEasel(painter, options)
  const drawings = await Promise.all([1, 2, 3, 4, 5].map((seed) => paint(sitting(seed))))
  expect(drawings.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5])
  expect(seen.batches).toEqual([[1, 2, 3, 4], [5]])
})

test('what was tried before is drawn alone, and never beside another batch', async () => {
  const { painter, seen } = noting()
  const paint = setUpEasel(painter, options)
  await Promise.all([paint(sitting(1)), paint(sitting(9, true)), paint(sitting(8, true)), paint(sitting(2))])
  expect(seen.batches.toSorted()).toEqual([[1, 2], [8], [9]])
  expect(seen.most).toBe(1)
})

test('a batch that fails fails all in it, and the next is drawn', async () => {
  const { painter } = noting(async ([first]) => {
    if (first?.seed === 1) throw new Error('out of memory')
    return [drawingOf(first as DrawRequest)]
  })
  const paint = setUpEasel(painter, { ...options, batchSize: 1 })
  const outcomes = await Promise.allSettled([paint(sitting(1)), paint(sitting(2))])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('a batch that takes longer than its limit counts as hung', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const onHung = vi.fn()
  const paint = setUpEasel(noting(() => new Promise(() => {})).painter, { ...options, onHung })
  void paint(sitting(1))
  await new Promise(setImmediate).then(() => new Promise(setImmediate))
  vi.advanceTimersByTime(59_999)
  expect(onHung).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onHung).toHaveBeenCalledOnce()
  vi.useRealTimers()
})
