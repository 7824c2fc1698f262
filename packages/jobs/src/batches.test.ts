import { expect, test } from 'vitest'
import { inBatches } from './index.ts'

/** Doubles numbers, one batch after another, each held until released. */
const doubling = (size: number) => {
  const batches: number[][] = []
  const releases: (() => void)[] = []
  const double = inBatches<number, number>(async (items) => {
    batches.push(items)
    await new Promise<void>((resolve) => releases.push(resolve))
    return items.map((item) => item * 2)
  }, size)
  const release = async () => {
    await expect.poll(() => releases.length).toBeGreaterThan(0)
    releases.shift()?.()
  }
  return { batches, double, release }
}

test('calls that arrive while a batch runs go together into the next, up to its size', async () => {
  const { batches, double, release } = doubling(3)
  const first = double(1)
  await expect.poll(() => batches).toEqual([[1]])
  const rest = Promise.all([2, 3, 4, 5].map(double))
  await release()
  expect(await first).toBe(2)
  await release()
  await release()
  expect(await rest).toEqual([4, 6, 8, 10])
  expect(batches).toEqual([[1], [2, 3, 4], [5]])
})

test('calls made together travel together', async () => {
  const { batches, double, release } = doubling(8)
  const both = Promise.all([double(1), double(2)])
  await release()
  expect(await both).toEqual([2, 4])
  expect(batches).toEqual([[1, 2]])
})

test('a batch that fails fails those in it and nobody after', async () => {
  const half = inBatches<number, number>(async (items) => {
    if (items.includes(0)) throw new Error('zero')
    return items.map((item) => item / 2)
  }, 2)
  const results = await Promise.allSettled([half(0), half(2), half(4)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

test('a batch that forgets an item fails instead of leaving it waiting', async () => {
  const forget = inBatches<number, number>(async () => [], 2)
  await expect(forget(1)).rejects.toThrow('0 results for 1 items')
})
