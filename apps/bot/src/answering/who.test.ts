import { expect, test } from 'vitest'
import { identities } from './who.ts'

const ours = identities('a secret of thirty-two characters')
const ada = { platform: 'discord', user: '1', server: '9', channel: '1' } as const

test('a person is the same hash whenever asked, and another with another secret', () => {
  expect(ours.person(ada)).toBe(ours.person({ ...ada }))
  expect(ours.person(ada)).toMatch(/^[\w-]{22}$/)
  expect(identities('another secret of many characters').person(ada)).not.toBe(ours.person(ada))
})

test('a person of Discord is the same in every server, one of Slack belongs to a workspace', () => {
  expect(ours.person({ ...ada, server: '8' })).toBe(ours.person(ada))
  const slack = { ...ada, platform: 'slack' } as const
  expect(ours.person({ ...slack, server: '8' })).not.toBe(ours.person(slack))
})

test('people, servers and channels of one id are different hashes', () => {
  const hashes = [ours.person({ ...ada, server: null }), ours.server({ ...ada, server: '1' }), ours.channel(ada)]
  expect(new Set(hashes).size).toBe(3)
  expect(ours.server({ ...ada, server: null })).toBeNull()
})
