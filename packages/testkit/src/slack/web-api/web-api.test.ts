import { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import type { FakeSlackOptions } from '../settings.ts'
import { patientSlack } from '../testing/patient-slack.ts'

const png = Buffer.from('89504e470d0a1a0a00', 'hex')

const start = async (options: FakeSlackOptions = {}) => {
  const fake = await patientSlack(options)
  const { workspace } = fake
  const client = new webApi.WebClient(workspace.botToken, {
    slackApiUrl: fake.apiUrl,
    logLevel: webApi.LogLevel.ERROR,
    retryConfig: { retries: 0 },
  })
  const ada = workspace.person('ada', { locale: 'de-DE' })
  const channel = workspace.channel('general', { members: [ada] })
  return { fake, workspace, client, ada, channel }
}

/** Uploads without sharing, as far as Slack says it is complete. */
const upload = async (client: webApi.WebClient, bytes: Uint8Array, destination: object = {}): Promise<string> => {
  const { file_id: id = '', upload_url = '' } = await client.files.getUploadURLExternal({
    filename: 'picture.png',
    length: bytes.length,
  })
  await fetch(upload_url, { method: 'POST', body: bytes })
  await client.files.completeUploadExternal({ files: [{ id }], ...destination })
  return id
}

test('says who the token belongs to, and what it may do', async () => {
  const { client, workspace } = await start()
  const answer = await client.auth.test()
  expect(answer).toMatchObject({ team_id: workspace.team.id, bot_id: workspace.installation.botId })
  expect(answer.response_metadata?.scopes).toContain('chat:write')
})

test('names the scope that a method needs and the token lacks', async () => {
  const { client, workspace, ada } = await start()
  workspace.installation.scopes.delete('users:read')
  const data = { error: 'missing_scope', needed: 'users:read', provided: expect.stringContaining('chat:write') }
  await expect(client.users.info({ user: ada.id })).rejects.toMatchObject({ data })
})

test('refuses tokens that are wrong, revoked, or not for this', async () => {
  const { client, fake } = await start()
  const withToken = (token: string) => client.auth.test({ token })
  await expect(withToken('xoxb-wrong')).rejects.toThrow('invalid_auth')
  await expect(withToken(fake.settings.appToken)).rejects.toThrow('not_allowed_token_type')
  await client.auth.revoke()
  await expect(client.auth.test()).rejects.toThrow('token_revoked')
})

test('writes only where an app may', async () => {
  const { client, workspace } = await start()
  const say = (channel: string) => client.chat.postMessage({ channel, text: 'hello' })
  await expect(say('C404')).rejects.toThrow('channel_not_found')
  await expect(say(workspace.channel('else', { withApp: false }).id)).rejects.toThrow('not_in_channel')
  await expect(say(workspace.channel('secret', { kind: 'group', withApp: false }).id)).rejects.toThrow(
    'channel_not_found',
  )
  await expect(say(workspace.channel('old', { isArchived: true }).id)).rejects.toThrow('is_archived')
  await expect(say(workspace.channel('news', { isReadOnly: true }).id)).rejects.toThrow('restricted_action')
})

test('an app that joins a public channel can write there', async () => {
  const { client, workspace } = await start()
  const channel = workspace.channel('else', { withApp: false })
  await client.conversations.join({ channel: channel.id })
  await client.chat.postMessage({ channel: channel.id, text: 'hello' })
  expect(channel.messages).toMatchObject([{ text: 'hello' }])
})

test('a message keeps what it said before it was edited, and goes when it is deleted', async () => {
  const { client, channel } = await start()
  const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'one' })
  await client.chat.update({ channel: channel.id, ts, text: 'two' })
  expect(channel.find(ts)).toMatchObject({ text: 'two', earlier: [{ text: 'one' }] })
  await client.chat.delete({ channel: channel.id, ts })
  expect(channel.messages).toEqual([])
  await expect(client.chat.update({ channel: channel.id, ts, text: 'three' })).rejects.toThrow('message_not_found')
})

test('an app edits and deletes its own messages only', async () => {
  const { client, channel, ada } = await start()
  const { ts } = ada.say(channel, 'mine').message
  await expect(client.chat.update({ channel: channel.id, ts, text: 'no' })).rejects.toThrow('cant_update_message')
  await expect(client.chat.delete({ channel: channel.id, ts })).rejects.toThrow('cant_delete_message')
})

test('a thread is found with the metadata of its messages, by who asks for it', async () => {
  const { client, channel, ada } = await start()
  const { ts } = ada.say(channel, 'a question').message
  const metadata = { event_type: 'answer', event_payload: { id: '7' } }
  await client.chat.postMessage({ channel: channel.id, thread_ts: ts, text: 'an answer', metadata })
  const plain = await client.conversations.replies({ channel: channel.id, ts })
  expect(plain.messages?.[1]).not.toHaveProperty('metadata')
  const full = await client.conversations.replies({ channel: channel.id, ts, include_all_metadata: true })
  expect(full.messages).toMatchObject([{ ts }, { thread_ts: ts, metadata }])
})

test('a reply to a message that was deleted meanwhile lands in the channel, and says so only by what it lacks', async () => {
  const { client, channel, ada } = await start()
  const { message } = ada.say(channel, 'never mind')
  ada.delete(message)
  const reply = await client.chat.postMessage({ channel: channel.id, thread_ts: message.ts, text: 'too late' })
  expect(reply.message?.thread_ts).toBeUndefined()
  expect(channel.messages).toMatchObject([{ text: 'too late' }])
})

test('an ephemeral message is seen by one member only, and cannot be edited', async () => {
  const { client, channel, ada, workspace } = await start()
  const bea = workspace.person('bea')
  const whisper = (user: string) => client.chat.postEphemeral({ channel: channel.id, user, text: 'psst' })
  const { message_ts = '' } = await whisper(ada.id)
  expect(ada.sees(channel)).toMatchObject([{ text: 'psst' }])
  expect(bea.sees(channel)).toEqual([])
  await expect(whisper(bea.id)).rejects.toThrow('user_not_in_channel')
  await expect(client.chat.update({ channel: channel.id, ts: message_ts, text: 'no' })).rejects.toThrow(
    'message_not_found',
  )
})

test('refuses a message without content, an edit too long, and blocks that are none', async () => {
  const { client, channel } = await start()
  await expect(client.chat.postMessage({ channel: channel.id, text: '' })).rejects.toThrow('no_text')
  const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'short' })
  const long = client.chat.update({ channel: channel.id, ts, text: 'x'.repeat(4_001) })
  await expect(long).rejects.toThrow('msg_too_long')
  const blocks = [{ type: 'image' as const, alt_text: 'none', slack_file: { id: 'F404' } }]
  await expect(client.chat.postMessage({ channel: channel.id, blocks, text: '' })).rejects.toMatchObject({
    data: { error: 'invalid_blocks', errors: ['invalid slack file [json-pointer:/blocks/0/slack_file]'] },
  })
})

test('an upload is ready some time after it is complete, and only then may stand in a message', async () => {
  const { client, channel, fake } = await start({ uploadDelayMs: 300 })
  const id = await upload(client, png)
  const say = () => {
    const blocks = [{ type: 'image' as const, alt_text: 'a picture', slack_file: { id } }]
    return client.chat.postMessage({ channel: channel.id, blocks, text: 'a picture' })
  }
  expect((await client.files.info({ file: id })).file).toMatchObject({ mimetype: '', shares: {} })
  await expect(say()).rejects.toThrow('invalid_blocks')
  await fake.until(() => fake.state.files.get(id)?.state === 'ready')
  expect((await client.files.info({ file: id })).file).toMatchObject({ mimetype: 'image/png' })
  await say()
})

test('an upload may stall for ever, although Slack said it was complete', async () => {
  const { client, channel, fake } = await start({ uploadDelayMs: 0 })
  fake.stallUploads(1)
  const stalled = await upload(client, png, { channel_id: channel.id })
  const done = await upload(client, png, { channel_id: channel.id })
  await fake.until(() => fake.state.files.get(done)?.shares.length === 1)
  expect(fake.state.files.get(stalled)).toMatchObject({ state: 'stalled', shares: [] })
})

test('the SDK uploads with `alt_text`, which goes nowhere; with `alt_txt` nothing is shared', async () => {
  const { client, channel, fake } = await start({ uploadDelayMs: 0 })
  await client.files.uploadV2({ channel_id: channel.id, file: png, filename: 'picture.png', alt_text: 'a bell' })
  const [message] = await fake.until(() => channel.messages.length > 0 && channel.messages)
  expect(message?.files[0]?.altText).toBeUndefined()

  const args = { filename: 'picture.png', length: png.length, alt_txt: 'a bell' }
  const { file_id = '', upload_url = '' } = await client.files.getUploadURLExternal(args)
  await fetch(upload_url, { method: 'POST', body: png })
  await client.files.completeUploadExternal({ files: [{ id: file_id }], channel_id: channel.id })
  const file = await fake.until(() => [...fake.state.files.values()].find(({ altText }) => altText === 'a bell'))
  await fake.until(() => file.state === 'ready')
  expect(file.shares).toEqual([])
})

test('an app sees the files of conversations that it is in', async () => {
  const { client, ada, workspace, channel } = await start()
  const elsewhere = workspace.channel('elsewhere', { withApp: false })
  const clip = (where: typeof channel) => ada.postVoiceClip(where, new Uint8Array([1])).message.files[0]?.id ?? ''
  const { file } = await client.files.info({ file: clip(channel) })
  expect(file).toMatchObject({ subtype: 'slack_audio', mimetype: 'audio/mp4', name: 'audio_message.m4a' })
  await expect(client.files.info({ file: clip(elsewhere) })).rejects.toThrow('file_not_found')
})

test.each([
  ['login-page', 200, 'text/html'],
  ['redirect', 302, null],
  ['not-found', 404, 'text/html'],
] as const)('a download may meet: %s', async (downloadFault, status, type) => {
  const { client, ada, channel, workspace } = await start()
  const bell = { name: 'bell.wav', mimetype: 'audio/wav', bytes: new Uint8Array([1]), downloadFault }
  const { message } = ada.postFile(channel, bell)
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const headers = { authorization: `Bearer ${workspace.botToken}` }
  const response = await fetch(file?.url_private_download ?? '', { headers, redirect: 'manual' })
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')?.split(';')[0] ?? null).toBe(type)
})

test('a download may be larger than was said, without an end', async () => {
  const { client, ada, channel, workspace } = await start()
  const bell = {
    name: 'bell.wav',
    mimetype: 'audio/wav',
    bytes: new Uint8Array([1]),
    downloadFault: 'too-big' as const,
  }
  const { message } = ada.postFile(channel, bell)
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const headers = { authorization: `Bearer ${workspace.botToken}` }
  const { body } = await fetch(file?.url_private_download ?? '', { headers })
  let taken = 0
  for await (const chunk of body ?? []) {
    taken += chunk.length
    if (taken > 1_000_000) break
  }
  expect(taken).toBeGreaterThan(1_000_000)
})

test('a download may trickle', async () => {
  const { client, ada, channel, workspace } = await start()
  const bell = { name: 'bell.wav', mimetype: 'audio/wav', bytes: new Uint8Array(9), downloadFault: 'slow' as const }
  const { message } = ada.postFile(channel, bell)
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const headers = { authorization: `Bearer ${workspace.botToken}` }
  const response = await fetch(file?.url_private_download ?? '', { headers })
  const { value } = (await response.body?.getReader().read()) ?? {}
  expect(value).toHaveLength(1)
})

test('a download without the token is a login page that says all is well', async () => {
  const { client, ada, channel } = await start()
  const { message } = ada.postVoiceClip(channel, new Uint8Array([1]))
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const response = await fetch(file?.url_private_download ?? '')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Sign in')
})

test('an app reacts once, and takes it back once', async () => {
  const { client, channel, ada } = await start()
  const { message } = ada.say(channel, 'hello')
  const reaction = { channel: channel.id, timestamp: message.ts, name: 'art' }
  await client.reactions.add(reaction)
  expect(message.reactions).toMatchObject([{ name: 'art' }])
  await expect(client.reactions.add(reaction)).rejects.toThrow('already_reacted')
  await client.reactions.remove(reaction)
  await expect(client.reactions.remove(reaction)).rejects.toThrow('no_reaction')
})

test('a person has a language, for who asks', async () => {
  const { client, ada } = await start()
  const { user } = await client.users.info({ user: ada.id, include_locale: true })
  expect(user).toMatchObject({ locale: 'de-DE', tz: 'Europe/Berlin', tz_offset: 3_600 })
})

test('the direct message with a person is always the same', async () => {
  const { client, ada } = await start()
  const { channel } = await client.conversations.open({ users: ada.id })
  await client.chat.postMessage({ channel: ada.id, text: 'hello' })
  expect(channel?.id).toBe(ada.directMessage().id)
  expect(ada.directMessage().messages).toMatchObject([{ text: 'hello' }])
})

test('refuses arguments that are none, and methods that it does not know', async () => {
  const { client } = await start()
  const messages = ['[ERROR] missing required field [json-pointer:/user]']
  const data = { error: 'invalid_arguments', response_metadata: { messages } }
  await expect(client.apiCall('users.info')).rejects.toMatchObject({ data })
  await expect(client.apiCall('users.levitate')).rejects.toThrow('unknown_method')
})

test('a rate limit makes the SDK wait and try again', async () => {
  const { client, channel, fake } = await start()
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
  const { fake, channel } = await start({ rateLimits: true, now: () => time })
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
  const { client, channel, fake } = await start()
  fake.fail(/^chat/, { reset: true, afterwards: true })
  await expect(client.chat.postMessage({ channel: channel.id, text: 'hello' })).rejects.toThrow()
  expect(channel.messages).toHaveLength(1)
})

test('a request may fail in any way, as often as said', async () => {
  const { client, fake } = await start()
  fake.fail('auth.test', { status: 500, body: 'oops', times: 2 })
  fake.fail(({ method }) => method === 'auth.test', { error: 'token_expired', delayMs: 1 })
  await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 500 })
  await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 500 })
  await expect(client.auth.test()).rejects.toThrow('token_expired')
  await client.auth.test()
})

test('an app that uninstalls itself has no token any more', async () => {
  const { client, fake } = await start()
  const { clientId, clientSecret } = fake.settings
  await client.apps.uninstall({ client_id: clientId, client_secret: clientSecret })
  await expect(client.auth.test()).rejects.toThrow('account_inactive')
})

test('waiting in vain ends with the last requests', async () => {
  const { client, fake } = await start()
  await client.apiCall('users.levitate').catch(() => {})
  await expect(fake.until(() => false, { timeoutMs: 1 })).rejects.toThrow('users.levitate unknown_method')
})
