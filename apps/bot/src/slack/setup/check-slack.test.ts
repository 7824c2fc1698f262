import { forbidOutside } from '@soundscene/testkit/loopback'
import { startFakeSlack } from '@soundscene/testkit/slack'
import { expect, onTestFinished, test } from 'vitest'
import { slackConfig } from '../config.ts'
import { checkSlack } from './check-slack.ts'
import { neededScopes } from './needed-scopes.ts'

forbidOutside()

async function checkedWith(env: Record<string, string> = {}, scopes?: string[]) {
  const fake = await startFakeSlack()
  onTestFinished(() => fake.close())
  const { installation } = fake.workspace
  if (scopes) installation.scopes = new Set(scopes)
  const tokens = { SLACK_BOT_TOKEN: installation.botToken, SLACK_APP_TOKEN: fake.settings.appToken }
  return checkSlack(slackConfig.parse({ SLACK_API_URL: fake.apiUrl, ...tokens, ...env }))
}

test('a complete set-up is all good', async () => {
  const findings = await checkedWith()
  expect(findings).toEqual(
    ['SLACK_BOT_TOKEN', 'scopes', 'SLACK_APP_TOKEN'].map((what) => ({ what, state: 'good', remedy: '' })),
  )
})

test('missing scopes are named', async () => {
  const findings = await checkedWith(
    {},
    neededScopes.filter((scope) => scope !== 'files:read'),
  )
  expect(findings).toContainEqual({ what: 'scopes', state: 'missing', remedy: expect.stringContaining('files:read') })
})

test('refused tokens are named, each with what to do', async () => {
  const findings = await checkedWith({ SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: 'xapp-wrong' })
  expect(findings).toMatchObject([
    { what: 'SLACK_BOT_TOKEN', state: 'wrong', remedy: expect.stringContaining('invalid_auth') },
    { what: 'SLACK_APP_TOKEN', state: 'wrong', remedy: expect.stringContaining('connections:write') },
  ])
})

test('half a set-up and none are told apart', async () => {
  const only = (env: Record<string, string>) => checkSlack(slackConfig.parse(env))
  expect(await only({})).toMatchObject([{ what: 'Slack', state: 'missing' }])
  expect(await only({ SLACK_BOT_TOKEN: 'xoxb-1' })).toMatchObject([
    { state: 'wrong', remedy: expect.stringContaining('SLACK_APP_TOKEN') },
  ])
})

test('over HTTP the credentials are tried, and whether Slack can be reached', async () => {
  const fake = await startFakeSlack()
  const secrets = {
    SLACK_SIGNING_SECRET: 's',
    SLACK_CLIENT_ID: fake.settings.clientId,
    SLACK_CLIENT_SECRET: fake.settings.clientSecret,
    SLACK_STATE_SECRET: 'at least sixteen characters',
  }
  const config = slackConfig.parse({ SLACK_API_URL: fake.apiUrl, ...secrets })
  expect((await checkSlack(config)).map(({ state }) => state)).toEqual(['good', 'good'])
  const wrong = { ...config, SLACK_CLIENT_SECRET: 'other' }
  expect(await checkSlack(wrong)).toMatchObject([{}, { remedy: expect.stringContaining('bad_client_secret') }])
  await fake.close()
  expect(await checkSlack(config)).toMatchObject([{}, { state: 'wrong', remedy: expect.stringContaining('network') }])
})
