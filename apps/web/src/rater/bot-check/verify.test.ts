import { afterAll, expect, test } from 'vitest'
import { startFakeSiteverify } from '../../../test/rater/fake-siteverify.ts'
import { verifyToken } from './verify.ts'

const service = await startFakeSiteverify()
afterAll(() => service.close())

const { secretKey, verifyUrl } = service
const verify = (token: string | null, config = { secretKey, verifyUrl }) => verifyToken(config, token)
const soon = 500

test('a token passes once, and one that the service never gave fails', async () => {
  expect(await verify(service.newToken())).toBe('pass')
  expect(await verify('made up')).toBe('fail')
})

test('a token that is missing, or was shown before, says nothing', async () => {
  const token = service.newToken()
  await verify(token)
  expect(await verify(token)).toBe('unknown')
  const asked = service.asked
  expect(await verify(null)).toBe('unknown')
  expect(service.asked).toBe(asked)
})

test('a wrong secret key is our mistake, not the rater’s', async () => {
  expect(await verify(service.newToken(), { secretKey: 'wrong', verifyUrl })).toBe('unknown')
})

test.each(['hangs', 'trickles', 'resets', 'breaks', 'redirects', 'says html', 'lies', 'floods'] as const)(
  'a service that %s says nothing',
  async (mood) => {
    service.mood = mood
    expect(await verifyToken(service, service.newToken(), soon)).toBe('unknown')
    service.mood = 'works'
  },
)

test('nobody at the service’s address says nothing', async () => {
  const gone = await startFakeSiteverify()
  await gone.close()
  expect(await verify('token', gone)).toBe('unknown')
})
