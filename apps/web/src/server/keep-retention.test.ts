import type { FieldContext } from '@soundscene/fieldwork'
import { afterEach, expect, it, vi } from 'vitest'
import { keepRetention } from './keep-retention.ts'

afterEach(() => vi.useRealTimers())

it('looks at once and every hour, also after the database was away', async () => {
  vi.useFakeTimers()
  const closedBefore = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue([])
  const database = { studies: { studies: { closedBefore } } }
  keepRetention(async () => ({ database }) as unknown as FieldContext)
  await vi.advanceTimersByTimeAsync(0)
  expect(closedBefore).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2 * 3_600_000)
  expect(closedBefore).toHaveBeenCalledTimes(3)
})
