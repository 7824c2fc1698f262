import type { webApi } from '@slack/bolt'
import { expect, test } from 'vitest'
import { webClient } from '../testing/web-client.ts'

const png = Buffer.from('89504e470d0a1a0a00', 'hex')

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

test('an upload is ready some time after it is complete, and only then may stand in a message', async () => {
  const { client, channel, fake } = await webClient({ uploadDelayMs: 300 })
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
  const { client, channel, fake } = await webClient({ uploadDelayMs: 0 })
  fake.stallUploads(1)
  const stalled = await upload(client, png, { channel_id: channel.id })
  const done = await upload(client, png, { channel_id: channel.id })
  await fake.until(() => fake.state.files.get(done)?.shares.length === 1)
  expect(fake.state.files.get(stalled)).toMatchObject({ state: 'stalled', shares: [] })
})

test('the SDK uploads with `alt_text`, which goes nowhere; with `alt_txt` nothing is shared', async () => {
  const { client, channel, fake } = await webClient({ uploadDelayMs: 0 })
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
  const { client, ada, workspace, channel } = await webClient()
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
  const { client, ada, channel, workspace } = await webClient()
  const bell = { name: 'bell.wav', mimetype: 'audio/wav', bytes: new Uint8Array([1]), downloadFault }
  const { message } = ada.postFile(channel, bell)
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const headers = { authorization: `Bearer ${workspace.botToken}` }
  const response = await fetch(file?.url_private_download ?? '', { headers, redirect: 'manual' })
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')?.split(';')[0] ?? null).toBe(type)
})

test('a download may be larger than was said, without an end', async () => {
  const { client, ada, channel, workspace } = await webClient()
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
  const { client, ada, channel, workspace } = await webClient()
  const bell = { name: 'bell.wav', mimetype: 'audio/wav', bytes: new Uint8Array(9), downloadFault: 'slow' as const }
  const { message } = ada.postFile(channel, bell)
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const headers = { authorization: `Bearer ${workspace.botToken}` }
  const response = await fetch(file?.url_private_download ?? '', { headers })
  const { value } = (await response.body?.getReader().read()) ?? {}
  expect(value).toHaveLength(1)
})

test('a download without the token is a login page that says all is well', async () => {
  const { client, ada, channel } = await webClient()
  const { message } = ada.postVoiceClip(channel, new Uint8Array([1]))
  const { file } = await client.files.info({ file: message.files[0]?.id ?? '' })
  const response = await fetch(file?.url_private_download ?? '')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Sign in')
})
