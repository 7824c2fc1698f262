import { expect, test } from 'vitest'
import { raterTokenIn, rememberRater } from './rater-cookie.ts'

test('a token is out of the reach of scripts, and shown only to its own study', () => {
  const values = rememberRater('s1', 'abc', true).map(([, value]) => value)
  expect(values.map((value) => /Path=([^;]*)/.exec(value)?.[1])).toEqual(['/r/s1', '/api/rater/s1'])
  for (const value of values) expect(value).toMatch(/HttpOnly; SameSite=Lax; Secure$/)
})

test.each([
  ['rater=a-B_9', 'a-B_9'],
  ['locale=de; rater=x', 'x'],
  ['other-rater=x', undefined],
  ['rater=a b', undefined],
])('the cookie %s holds the token %s', (cookie, token) => {
  expect(raterTokenIn(new Headers({ cookie }))).toBe(token)
})
