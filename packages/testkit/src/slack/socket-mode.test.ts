import type { App } from '@slack/bolt'
import { expect, test } from 'vitest'
import type { FakeSlackOptions } from './settings.ts'
import { socketApp } from './testing/apps.ts'
import { drawVoiceClips } from './testing/draw-voice-clips.ts'
import { patientSlack } from './testing/patient-slack.ts'

const start = async (listen: (app: App) => void, options: FakeSlackOptions = {}) => {
  const fake = await patientSlack(options)
  const app = await socketApp(fake, listen)
  const ada = fake.workspace.person('ada')
  const channel = fake.workspace.channel('general', { members: [ada] })
  return { fake, app, ada, channel }
}

test('a voice clip becomes a threaded picture with alternative text, over the real SDK', async () => {
  const { fake, ada, channel } = await start(drawVoiceClips)
  const posted = ada.postVoiceClip(channel, new Uint8Array([1, 2, 3]))
  await posted.acknowledged()
  const reply = await fake.until(() => channel.repliesTo(posted.message.ts)[0])
  expect(reply.blocks).toMatchObject([{ type: 'image', alt_text: 'a picture of a sound' }])
  const picture = [...fake.state.files.values()].find(({ name }) => name === 'picture.png')
  expect([...(picture?.bytes ?? [])].slice(-3)).toEqual([1, 2, 3])
})

test('an event that comes twice runs the handler twice, with the same event id', async () => {
  const seen: unknown[] = []
  const { fake, ada, channel } = await start((app) => {
    app.message(async ({ body, context }) => void seen.push([body.event_id, context.retryNum]))
  })
  fake.duplicateEvents(1)
  const { deliveries } = ada.say(channel, 'hello')
  const id = deliveries[0]?.payload.event_id
  await expect.poll(() => seen.length).toBe(2)
  expect(seen).toEqual(
    expect.arrayContaining([
      [id, 0],
      [id, 1],
    ]),
  )
})

test('an event goes to one of several connections', async () => {
  const seen: string[] = []
  const listen = (name: string) => (app: App) =>
    app.message(async ({ message }) => void seen.push(`${name} ${message.ts}`))
  const { fake, ada, channel } = await start(listen('first'))
  await socketApp(fake, listen('second'))
  expect(fake.sockets.count).toBe(2)
  const posts = ['a', 'b'].map((text) => ada.say(channel, text))
  await Promise.all(posts.map((post) => post.acknowledged()))
  expect(seen.map((one) => one.split(' ')[0]).sort()).toEqual(['first', 'second'])
})

test.each(['refresh_requested', 'drop'] as const)('an app connects again after %s', async (how) => {
  const seen: string[] = []
  const { fake, ada, channel } = await start((app) => app.message(async ({ message }) => void seen.push(message.ts)))
  if (how === 'drop') fake.sockets.drop()
  else fake.sockets.disconnect(how)
  await fake.until(() => fake.sockets.count === 0)
  await fake.until(() => fake.sockets.count === 1)
  const posted = ada.say(channel, 'still there?')
  await posted.acknowledged()
  await expect.poll(() => seen).toContain(posted.message.ts)
})

test('an event that met no connection is repeated', async () => {
  const { fake, ada, channel } = await start(() => {}, { retryDelaysMs: Array(300).fill(200) })
  fake.sockets.drop()
  await fake.until(() => fake.sockets.count === 0)
  const posted = ada.say(channel, 'is anybody there?')
  await posted.acknowledged()
  const { attempts } = posted.deliveries[0] ?? {}
  expect(attempts?.[0]).toMatchObject({ reason: 'no_socket' })
  expect(attempts?.at(-1)).toMatchObject({ ok: true })
})

test('only events that the manifest asks for are told, and only where the bot is', async () => {
  const { fake, ada } = await start(() => {})
  const elsewhere = fake.workspace.channel('elsewhere', { withApp: false })
  expect(ada.say(elsewhere, 'psst').deliveries).toEqual([])
  await expect(ada.say(elsewhere, 'psst').acknowledged()).rejects.toThrow('told nothing')
  expect(ada.mention(elsewhere, 'hello').deliveries).toEqual([])
})

test('a mention is told twice, as a mention and as a message', async () => {
  const { ada, channel } = await start(() => {})
  const file = { name: 'bell.wav', bytes: new Uint8Array([1]), mimetype: 'audio/wav' }
  const { deliveries } = ada.mention(channel, 'draw this', file)
  const events = deliveries.map(({ payload }) => payload.event as { type: string; files?: unknown[] })
  expect(events.map(({ type }) => type)).toEqual(['message', 'app_mention', 'file_shared'])
  expect(events[1]?.files).toHaveLength(1)
})

test('a file in a channel shared with others is told as a stub, and found by its id', async () => {
  const { fake, ada } = await start(() => {})
  const shared = fake.workspace.channel('shared', { members: [ada], isShared: true })
  const { message, deliveries } = ada.postVoiceClip(shared, new Uint8Array([1]))
  const event = deliveries[0]?.payload.event as { files?: { id: string }[] } | undefined
  const file = event?.files?.[0]
  expect(file).toMatchObject({ file_access: 'check_file_info' })
  expect(file).not.toHaveProperty('url_private_download')
  expect(file?.id).toBe(message.files[0]?.id)
})
