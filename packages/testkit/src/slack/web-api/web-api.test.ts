import { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import { webClient } from '../testing/web-client.ts'

test('says who the token belongs to, and what it may do', async () => {
  const { client, workspace } = await webClient()
  const answer = await client.auth.test()
  expect(answer).toMatchObject({ team_id: workspace.team.id, bot_id: workspace.installation.botId })
  expect(answer.response_metadata?.scopes).toContain('chat:write')
})

test('names the scope that a method needs and the token lacks', async () => {
  const { client, workspace, ada } = await webClient()
  workspace.installation.scopes.delete('users:read')
  const data = { error: 'missing_scope', needed: 'users:read', provided: expect.stringContaining('chat:write') }
  await expect(client.users.info({ user: ada.id })).rejects.toMatchObject({ data })
})

test('refuses tokens that are wrong, revoked, or not for this', async () => {
  const { client, fake } = await webClient()
  const withToken = (token: string) => client.auth.test({ token })
  await expect(withToken('xoxb-wrong')).rejects.toThrow('invalid_auth')
  await expect(withToken(fake.settings.appToken)).rejects.toThrow('not_allowed_token_type')
  await client.auth.revoke()
  await expect(client.auth.test()).rejects.toThrow('token_revoked')
})

test('an app reacts once, and takes it back once', async () => {
  const { client, channel, ada } = await webClient()
  const { message } = ada.say(channel, 'hello')
  const reaction = { channel: channel.id, timestamp: message.ts, name: 'art' }
  await client.reactions.add(reaction)
  expect(message.reactions).toMatchObject([{ name: 'art' }])
  await expect(client.reactions.add(reaction)).rejects.toThrow('already_reacted')
  await client.reactions.remove(reaction)
  await expect(client.reactions.remove(reaction)).rejects.toThrow('no_reaction')
})

test('a person has a language, for who asks', async () => {
  const { client, ada } = await webClient()
  const { user } = await client.users.info({ user: ada.id, include_locale: true })
  expect(user).toMatchObject({ locale: 'de-DE', tz: 'Europe/Berlin', tz_offset: 3_600 })
})

test('the direct message with a person is always the same', async () => {
  const { client, ada } = await webClient()
  const { channel } = await client.conversations.open({ users: ada.id })
  await client.chat.postMessage({ channel: ada.id, text: 'hello' })
  expect(channel?.id).toBe(ada.directMessage().id)
  expect(ada.directMessage().messages).toMatchObject([{ text: 'hello' }])
})

test('refuses arguments that are none, and methods that it does not know', async () => {
  const { client } = await webClient()
  const messages = ['[ERROR] missing required field [json-pointer:/user]']
  const data = { error: 'invalid_arguments', response_metadata: { messages } }
  await expect(client.apiCall('users.info')).rejects.toMatchObject({ data })
  await expect(client.apiCall('users.levitate')).rejects.toThrow('unknown_method')
})

test('a rate limit makes the SDK wait and try again', async () => {
  const { client, channel, fake } = await webClient()
  fake.fail('chat.postMessage', { status: 429, error: 'ratelimited', headers: { 'retry-after': '0' } })
  const patient = new webApi.WebClient(fake.workspace.botToken, {
    slackApiUrl: fake.apiUrl,
    retryConfig: { retries: 1, minTimeout: 1 },
    logLevel: webApi.LogLevel.ERROR,
  })
  await patient.chat.postMessage({ channel: channel.id, text: 'hello' })
  expect(fake.calls.map(({ answer }) => answer?.status)).toEqual([429, 200])
  expect(channel.messages).toHaveLength(1)
  await client.auth.test()
})

test('with rate limits, the 51st edit of a minute is refused until the first is a minute old', async () => {
  let time = Date.now()
  const { fake, channel } = await webClient({ rateLimits: true, now: () => time })
  const client = new webApi.WebClient(fake.workspace.botToken, {
    slackApiUrl: fake.apiUrl,
    rejectRateLimitedCalls: true,
  })
  const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: '0' })
  const edit = () => client.chat.update({ channel: channel.id, ts, text: 'again' })
  for (let count = 0; count < 50; count++) await edit()
  time += 10_000
  await expect(edit()).rejects.toMatchObject({ retryAfter: 50 })
  time += 50_000
  await edit()
})

test('an answer may be lost after the request was done', async () => {
  const { client, channel, fake } = await webClient()
  fake.fail(/^chat/, { reset: true, afterwards: true })
  await expect(client.chat.postMessage({ channel: channel.id, text: 'hello' })).rejects.toThrow()
  expect(channel.messages).toHaveLength(1)
})

test('a request may fail in any way, as often as said', async () => {
  const { client, fake } = await webClient()
  fake.fail('auth.test', { status: 500, body: 'oops', times: 2 })
  fake.fail(({ method }) => method === 'auth.test', { error: 'token_expired', delayMs: 1 })
  await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 500 })
  await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 500 })
  await expect(client.auth.test()).rejects.toThrow('token_expired')
  await client.auth.test()
})

test('an app that uninstalls itself has no token any more', async () => {
  const { client, fake } = await webClient()
  const { clientId, clientSecret } = fake.settings
  await client.apps.uninstall({ client_id: clientId, client_secret: clientSecret })
  await expect(client.auth.test()).rejects.toThrow('account_inactive')
})

test('waiting in vain ends with the last requests', async () => {
  const { client, fake } = await webClient()
  await client.apiCall('users.levitate').catch(() => {})
  await expect(fake.until(() => false, { timeoutMs: 1 })).rejects.toThrow('users.levitate unknown_method')
})
