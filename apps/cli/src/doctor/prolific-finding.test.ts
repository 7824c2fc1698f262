import { startFakeProlific } from '@soundscene/testkit/prolific'
import { afterAll, expect, test } from 'vitest'
import { prolificFinding } from './prolific-finding.ts'

const prolific = await startFakeProlific()
afterAll(() => prolific.close())

const look = (token: string) => prolificFinding({ PROLIFIC_TOKEN: token, PROLIFIC_API_URL: prolific.origin })

test('a token is told by whose it is, never by itself', async () => {
  expect(await look(prolific.token)).toEqual({
    ...{ what: 'PROLIFIC_TOKEN of lab@example.org', state: 'good', remedy: '' },
  })
  const refused = await look('no-such-token')
  expect(refused).toMatchObject({ what: 'PROLIFIC_TOKEN', state: 'wrong' })
  expect(refused.remedy).toContain('401: Invalid token.')
  expect(JSON.stringify(refused)).not.toContain('no-such-token')
})

test('without a token that is what is missing, and nobody is asked', async () => {
  const calls = prolific.calls.length
  expect(await look('')).toMatchObject({ state: 'missing' })
  expect(prolific.calls).toHaveLength(calls)
})
