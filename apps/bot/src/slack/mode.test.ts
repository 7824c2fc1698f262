import { expect, test } from 'vitest'
import { slackConfig } from './config.ts'
import { slackMode } from './mode.ts'

const modeOf = (env: Record<string, string>) => slackMode(slackConfig.parse(env))

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
const http = {
  SLACK_SIGNING_SECRET: 's',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 'at least sixteen characters',
}

test('without any secret Slack is off', () => {
  expect(modeOf({})).toBeNull()
})

test('two tokens mean Socket Mode, four secrets mean HTTP', () => {
  expect(modeOf(socket)).toEqual({ kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' })
  expect(modeOf(http)).toMatchObject({ kind: 'http', clientId: '1.2' })
})

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'Slack over Socket Mode needs SLACK_APP_TOKEN too'],
  [
    { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c' },
    'Slack over HTTP needs SLACK_SIGNING_SECRET, SLACK_STATE_SECRET too',
  ],
  [{ ...socket, SLACK_CLIENT_ID: '1.2' }, 'set one or the other'],
])('half a set names what is missing: %o', (env, complaint) => {
  expect(() => modeOf(env)).toThrow(complaint)
})

test('a token of the wrong kind is refused by name', () => {
  expect(slackConfig.safeParse({ SLACK_BOT_TOKEN: 'xoxp-user' }).error?.issues[0]?.path).toEqual(['SLACK_BOT_TOKEN'])
})
