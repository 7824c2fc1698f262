import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const good = {
  DATABASE_URL: 'postgresql://localhost/x',
  BLOBS_DIR: 'blobs',
  OWNER_SECRET: 'x'.repeat(32),
  ACCOUNT_SECRET: 'y'.repeat(32),
} as const
const env = (values: Record<string, string>) => ({ NODE_ENV: 'test' as const, ...values })

test('four variables are enough', () => {
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

test('nothing is mailed, nobody checked and no provider asked unless all that this needs is said', () => {
  expect(readConfig(env(good))).toMatchObject({ prolific: null, botCheck: undefined })
  expect(readConfig(env(good)).accounts).toMatchObject({ mail: undefined, provider: undefined, signUp: 'invitation' })
  expect(() => readConfig(env({ ...good, SMTP_URL: 'smtp://localhost' }))).toThrow('MAIL_FROM')
  expect(() => readConfig(env({ ...good, BOT_CHECK_SITE_KEY: 'x' }))).toThrow('BOT_CHECK_SECRET_KEY')
  expect(() => readConfig(env({ ...good, OIDC_ISSUER: 'https://id.example' }))).toThrow('OIDC_CLIENT_SECRET')
})

test('tokens and secret keys are in no message, however wrong the rest is', () => {
  const secrets = { PROLIFIC_TOKEN: 'token-9', BOT_CHECK_SECRET_KEY: 'secret-9', PROLIFIC_API_URL: 'ftp://token-9' }
  const told = () => readConfig(env({ ...good, ...secrets, BOT_CHECK_VERIFY_URL: 'secret-9' }))
  expect(told).toThrow('PROLIFIC_API_URL')
  expect(told).not.toThrow(/-9/)
})
