import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const good = { DATABASE_URL: 'postgresql://localhost/x', BLOBS_DIR: 'blobs', OWNER_SECRET: 'x'.repeat(32) } as const
const env = (values: Record<string, string>) => ({ NODE_ENV: 'test' as const, ...values })

test('three variables are enough', () => {
  expect(readConfig(env(good))).toMatchObject({ largestMegabytes: 25, trustedProxies: 0, redisUrl: undefined })
})

test('an empty variable means its default', () => {
  expect(readConfig(env({ ...good, REDIS_URL: '', DRAWS_PER_MINUTE: '' })).redisUrl).toBeUndefined()
})

test('every mistake is named at once', () => {
  const read = () =>
    readConfig(env({ ...good, DATABASE_URL: 'mysql://x', OWNER_SECRET: 'short', TRUSTED_PROXIES: 'many' }))
  for (const name of ['DATABASE_URL', 'OWNER_SECRET', 'TRUSTED_PROXIES']) expect(read).toThrow(name)
})
