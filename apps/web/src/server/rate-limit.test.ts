import { expect, test } from 'vitest'
import { RateLimit } from './rate-limit.ts'

test('a client that asks too often is told when to come back, and others are not held up', async () => {
  const limit = new RateLimit(2)
  await limit.spend('a')
  await limit.spend('a')
  await expect(limit.spend('a')).rejects.toMatchObject({ code: 'draw/busy', retryable: true })
  await expect(limit.spend('b')).resolves.toBeUndefined()
})
