import { expect, test, vi } from 'vitest'
import { within } from './within.ts'

test('a step that takes too long is unavailable, and its later failure harms nobody', async () => {
  vi.useFakeTimers()
  let fail = (_: Error) => {}
  const step = new Promise<never>((_, reject) => (fail = reject))
  const result = expect(within(100, step)).rejects.toMatchObject({ code: 'service/unavailable' })
  await vi.advanceTimersByTimeAsync(100)
  await result
  fail(new Error('late'))
  await vi.advanceTimersByTimeAsync(1)
  vi.useRealTimers()
})

test('a step in time is its own result', async () => {
  expect(await within(1_000, Promise.resolve(1))).toBe(1)
  await expect(within(1_000, Promise.reject(new Error('own')))).rejects.toThrow('own')
})
