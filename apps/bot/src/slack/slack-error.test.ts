import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api'
import { SoundsceneError } from '@soundscene/errors'
import { expect, test } from 'vitest'
import { isDeadToken, soundsceneErrorOf } from './slack-error.ts'
import { NotInstalled } from './workspace/installation-store.ts'

const answered = (error: string, more: object = {}) => new WebAPIPlatformError({ ok: false, error, ...more })

test.each([
  ['not_in_channel', 'chat/not-in-channel'],
  ['channel_not_found', 'chat/not-in-channel'],
  ['file_deleted', 'chat/sound-unreachable'],
  ['is_archived', 'chat/undeliverable'],
  ['account_inactive', 'chat/undeliverable'],
  ['restricted_action_read_only_channel', 'chat/no-permission'],
  ['fatal_error', 'chat/platform-down'],
  ['something_new', 'chat/platform-down'],
])('%s is told as %s', (name, code) => {
  expect(soundsceneErrorOf(answered(name))).toMatchObject({ code })
})

test('a missing scope is named', () => {
  expect(soundsceneErrorOf(answered('missing_scope', { needed: 'files:write' })).message).toContain('files:write')
})

test('what never reached Slack, or failed there, is the platform being down', () => {
  const errors = [new WebAPIRequestError(new Error('reset')), new WebAPIHTTPError(502, '', {}), new Error('rate limit')]
  for (const error of errors) expect(soundsceneErrorOf(error)).toMatchObject({ code: 'chat/platform-down' })
})

test("of Slack's answer only the error's name is kept", () => {
  const { cause } = soundsceneErrorOf(answered('fatal_error', { user: 'U012ABCDEF' }))
  expect(cause).toMatchObject({ message: expect.stringContaining('fatal_error') })
  expect(JSON.stringify(cause, Object.getOwnPropertyNames(cause))).not.toContain('U012ABCDEF')
})

test('an error with a sentence already keeps it', () => {
  const error = new SoundsceneError('sound/too-large', { limit: 25 })
  expect(soundsceneErrorOf(error)).toBe(error)
})

test.each([
  [answered('token_revoked'), true],
  [new NotInstalled(), true],
  [answered('not_in_channel'), false],
  [new Error('reset'), false],
])('a dead token is told from other trouble: %s', (error, isDead) => {
  expect(isDeadToken(error)).toBe(isDead)
})
