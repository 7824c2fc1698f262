import { expect, test } from 'vitest'
import { webClient } from '../testing/web-client.ts'

test('writes only where an app may', async () => {
  const { client, workspace } = await webClient()
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
  const { client, workspace } = await webClient()
  const channel = workspace.channel('else', { withApp: false })
  await client.conversations.join({ channel: channel.id })
  await client.chat.postMessage({ channel: channel.id, text: 'hello' })
  expect(channel.messages).toMatchObject([{ text: 'hello' }])
})

test('a message keeps what it said before it was edited, and goes when it is deleted', async () => {
  const { client, channel } = await webClient()
  const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'one' })
  await client.chat.update({ channel: channel.id, ts, text: 'two' })
  expect(channel.find(ts)).toMatchObject({ text: 'two', earlier: [{ text: 'one' }] })
  await client.chat.delete({ channel: channel.id, ts })
  expect(channel.messages).toEqual([])
  await expect(client.chat.update({ channel: channel.id, ts, text: 'three' })).rejects.toThrow('message_not_found')
})

test('an app edits and deletes its own messages only', async () => {
  const { client, channel, ada } = await webClient()
  const { ts } = ada.say(channel, 'mine').message
  await expect(client.chat.update({ channel: channel.id, ts, text: 'no' })).rejects.toThrow('cant_update_message')
  await expect(client.chat.delete({ channel: channel.id, ts })).rejects.toThrow('cant_delete_message')
})

test('a thread is found with the metadata of its messages, by who asks for it', async () => {
  const { client, channel, ada } = await webClient()
  const { ts } = ada.say(channel, 'a question').message
  const metadata = { event_type: 'answer', event_payload: { id: '7' } }
  await client.chat.postMessage({ channel: channel.id, thread_ts: ts, text: 'an answer', metadata })
  const plain = await client.conversations.replies({ channel: channel.id, ts })
  expect(plain.messages?.[1]).not.toHaveProperty('metadata')
  const full = await client.conversations.replies({ channel: channel.id, ts, include_all_metadata: true })
  expect(full.messages).toMatchObject([{ ts }, { thread_ts: ts, metadata }])
})

test('a reply to a message that was deleted meanwhile lands in the channel, and says so only by what it lacks', async () => {
  const { client, channel, ada } = await webClient()
  const { message } = ada.say(channel, 'never mind')
  ada.delete(message)
  const reply = await client.chat.postMessage({ channel: channel.id, thread_ts: message.ts, text: 'too late' })
  expect(reply.message?.thread_ts).toBeUndefined()
  expect(channel.messages).toMatchObject([{ text: 'too late' }])
})

test('an ephemeral message is seen by one member only, and cannot be edited', async () => {
  const { client, channel, ada, workspace } = await webClient()
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
  const { client, channel } = await webClient()
  await expect(client.chat.postMessage({ channel: channel.id, text: '' })).rejects.toThrow('no_text')
  const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'short' })
  const long = client.chat.update({ channel: channel.id, ts, text: 'x'.repeat(4_001) })
  await expect(long).rejects.toThrow('msg_too_long')
  const blocks = [{ type: 'image' as const, alt_text: 'none', slack_file: { id: 'F404' } }]
  await expect(client.chat.postMessage({ channel: channel.id, blocks, text: '' })).rejects.toMatchObject({
    data: { error: 'invalid_blocks', errors: ['invalid slack file [json-pointer:/blocks/0/slack_file]'] },
  })
})
