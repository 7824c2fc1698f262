import { randomUUID } from 'node:crypto'
import { SoundsceneError } from '@soundscene/errors'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test, vi } from 'vitest'
import { requestSchema } from '../../answering/ask.ts'
import { whereSchema } from '../relay/where.ts'
import { install } from '../testing/allow.ts'
import { onHttp, onSocket } from '../testing/on-slack.ts'

forbidOutside()

const clip = new Uint8Array(2_000).fill(7)
const memo = { name: 'memo.mp3', bytes: clip, mimetype: 'audio/mpeg' }
const paper = { name: 'paper.pdf', bytes: clip, mimetype: 'application/pdf' }

async function inChannel(options: Parameters<typeof onSocket>[0] = {}) {
  const opened = await onSocket(options)
  const { fake, desk } = opened
  const ada = fake.workspace.person('ada', { locale: 'de-DE' })
  const bob = fake.workspace.person('bob')
  const channel = fake.workspace.channel('general', { members: [ada, bob] })
  /** What only this person is told, once they are. */
  const told = (person: typeof ada, where = channel) => fake.until(() => where.ephemerals(person.id).at(-1))
  const asked = () => fake.until(() => desk.asked.at(-1))
  return { ...opened, ada, bob, channel, told, asked }
}

test('a voice clip in a direct message is asked for, in the language of the one who sent it', async () => {
  const { fake, desk, ada, acknowledged } = await inChannel()
  const direct = ada.directMessage()
  const posted = ada.postVoiceClip(direct, clip, { asVideo: true })
  await posted.acknowledged()
  const { team } = fake.workspace
  expect(desk.asked).toEqual([
    {
      who: { platform: 'slack', user: ada.id, server: team.id, channel: direct.id },
      requestKey: `slack:${team.id}:${posted.message.files[0]?.id}:${posted.message.ts}`,
      ask: { kind: 'sound', sound: { file: posted.message.files[0]?.id }, options: {} },
      where: expect.objectContaining({ channel: direct.id, thread: posted.message.ts, user: ada.id }),
      author: ada.id,
      locale: 'de',
    },
  ])
  expect(requestSchema.parse({ ask: desk.asked[0]?.ask, where: desk.asked[0]?.where })).toBeDefined()
  expect(whereSchema.safeParse(desk.asked[0]?.where).success).toBe(true)
  expect(acknowledged).toHaveLength(1)
})

test('words in a direct message are answered with help, and what is said about a picture is not', async () => {
  const { fake, ada, desk } = await inChannel()
  const direct = ada.directMessage()
  const first = ada.say(direct, 'hello?')
  const help = await fake.until(() => direct.repliesTo(first.message.ts).at(0))
  expect(help?.text).toContain('Schicke mir einen Sprachclip')
  await ada.say(direct, 'what a picture', { threadTs: first.message.ts }).acknowledged()
  await ada.postVoiceClip(direct, clip).acknowledged()
  expect(direct.repliesTo(first.message.ts)).toHaveLength(2)
  expect(desk.asked).toHaveLength(1)
})

test('a mention with a file is asked for once, though Slack tells of it twice and again', async () => {
  const { fake, desk, ada, channel, acknowledged } = await inChannel({ desk: { isAutomatic: async () => true } })
  fake.duplicateEvents(2)
  const posted = ada.mention(channel, 'please', memo)
  await posted.acknowledged()
  await expect.poll(() => acknowledged).toHaveLength(4)
  expect(desk.asked).toHaveLength(1)
  expect(desk.asked[0]).toMatchObject({ author: ada.id, locale: 'en' })
})

test('a mention without a file is answered with help, to the one who mentioned only', async () => {
  const { ada, channel, told } = await inChannel()
  const posted = ada.mention(channel, 'what can you do?')
  expect(await told(ada)).toMatchObject({
    text: expect.stringContaining('Sprachclip'),
    threadTs: posted.message.ts,
    onlyFor: ada.id,
  })
})

test('in a channel nothing is drawn that nobody asked for', async () => {
  const { desk, ada, channel } = await inChannel()
  await ada.postVoiceClip(channel, clip).acknowledged()
  await ada.postFile(channel, paper).acknowledged()
  expect(desk.asked).toEqual([])
})

test('in an automatic channel every sound is drawn but of those who opted out, and nothing is said of other files', async () => {
  const opted = new Set<string>()
  const { desk, ada, bob, channel } = await inChannel({
    desk: { isAutomatic: async () => true, isOptedOut: async ({ user }) => opted.has(user) },
  })
  opted.add(bob.id)
  await ada.postFile(channel, paper).acknowledged()
  await bob.postVoiceClip(channel, clip).acknowledged()
  await ada.postVoiceClip(channel, clip).acknowledged()
  expect(desk.asked).toMatchObject([{ who: { user: ada.id } }])
  expect(channel.ephemerals()).toEqual([])
})

test('the bot does not hear itself, nor other bots, nor edits', async () => {
  const { fake, desk, ada, channel, slack } = await inChannel({ desk: { isAutomatic: async () => true } })
  const posted = ada.postVoiceClip(channel, clip)
  await posted.acknowledged()
  const owed = { id: randomUUID(), where: desk.asked[0]?.where ?? null, message: null, locale: 'en' as const }
  await slack.relay.showProgress(owed, 'Drawing …')
  ada.delete(posted.message)
  await Promise.all(fake.deliveries.map(({ settled }) => settled))
  expect(desk.asked).toHaveLength(1)
})

test('the shortcut draws what somebody else recorded, also where the bot is not', async () => {
  const { fake, desk, ada, bob, asked } = await inChannel()
  const away = fake.workspace.channel('away', { members: [ada, bob], withApp: false })
  const { message } = ada.postVoiceClip(away, clip)
  await bob.useMessageShortcut('draw_sound', message).acknowledged()
  expect(await asked()).toMatchObject({
    who: { user: bob.id },
    author: ada.id,
    where: { channel: away.id, thread: message.ts, responseUrl: expect.stringContaining('http') },
    locale: 'en',
  })
  expect(desk.asked).toHaveLength(1)
})

test.each([
  ['no file', undefined, 'In dieser Nachricht ist kein Ton'],
  ['another file', paper, 'paper.pdf ist kein Ton'],
  ['too large a file', { ...memo, size: 26_000_000 }, 'größer als 25 MB'],
])('a message with %s is refused in the words of the one who asked, seen by nobody else', async (_, file, words) => {
  const { ada, bob, channel, told, desk } = await inChannel()
  const { message } = file ? bob.postFile(channel, file) : bob.say(channel, 'no sound')
  await ada.useMessageShortcut('draw_sound', message).acknowledged()
  expect((await told(ada)).text).toContain(words)
  expect(channel.messages).toEqual([message])
  expect(desk.asked).toEqual([])
})

test('of several sounds the first is drawn, and that is said', async () => {
  const { ada, channel, told, asked, fake } = await inChannel()
  const { message } = ada.postFile(channel, memo)
  const { message: second } = ada.postFile(channel, memo)
  message.files.push(...second.files)
  await ada.useMessageShortcut('draw_sound', message).acknowledged()
  expect((await told(ada)).text).toContain('sind 2 Töne')
  expect((await asked()).ask).toMatchObject({ sound: { file: message.files[0]?.id } })
  expect(fake.deliveries.length).toBeGreaterThan(0)
})

test("a stub of a shared channel is looked up, and a file that isn't a sound is refused by name", async () => {
  const { fake, ada, told, asked } = await inChannel()
  const shared = fake.workspace.channel('shared', { members: [ada], isShared: true })
  await ada.mention(shared, 'this', memo).acknowledged()
  expect((await asked()).ask).toMatchObject({ kind: 'sound' })
  await ada.mention(shared, 'this', paper).acknowledged()
  expect((await told(ada, shared)).text).toContain('paper.pdf')
})

test('an event is acknowledged only after it is stored', async () => {
  let store = () => {}
  const stored = new Promise<void>((resolve) => {
    store = resolve
  })
  const { ada, fake } = await inChannel({
    desk: { ask: () => stored.then(() => ({ id: randomUUID(), isNew: true })) },
  })
  const posted = ada.postVoiceClip(ada.directMessage(), clip)
  const acknowledged = vi.fn()
  const waiting = posted.acknowledged().then(acknowledged)
  await fake.until(() => fake.calls.some(({ method }) => method === 'users.info'))
  expect(acknowledged).not.toHaveBeenCalled()
  store()
  await waiting
  expect(acknowledged).toHaveBeenCalledOnce()
})

test('what could not be stored is brought again by Slack, and then it is', async () => {
  const failures = [new SoundsceneError('service/unavailable')]
  const { ada, fake, desk } = await inChannel({
    ackTimeoutMs: 3_000,
    retryDelaysMs: [0, 0, 0],
    desk: { isAutomatic: async () => true },
  })
  const { ask } = desk
  desk.ask = (asking) => (failures.length > 0 ? Promise.reject(failures.pop()) : ask(asking))
  const posted = ada.postVoiceClip(ada.directMessage(), clip)
  await posted.acknowledged()
  expect(posted.deliveries[0]?.attempts.map(({ ok }) => ok)).toEqual([false, true])
  expect(desk.asked).toHaveLength(1)
  expect(fake.workspace).toBeDefined()
})

test('a shortcut that could not be stored is told so at once', async () => {
  const { ada, channel, told } = await inChannel({
    desk: { ask: () => Promise.reject(new SoundsceneError('service/unavailable')) },
  })
  const { message } = ada.postVoiceClip(channel, clip)
  await ada.useMessageShortcut('draw_sound', message).acknowledged()
  expect((await told(ada)).text).toContain('startet gerade neu')
})

test('a connection that Slack ends is made anew, and events go on arriving', async () => {
  const { fake, slack, ada, asked } = await inChannel()
  fake.sockets.disconnect('refresh_requested')
  await fake.until(() => fake.sockets.count === 0)
  await fake.until(() => fake.sockets.count === 1)
  await expect.poll(() => slack.isConnected()).toBe(true)
  await ada.postVoiceClip(ada.directMessage(), clip).acknowledged()
  expect(await asked()).toBeDefined()
})

test('neither ids nor tokens nor words of people are logged', async () => {
  const { logged, ada, bob, channel, fake, told } = await inChannel({
    desk: { ask: () => Promise.reject(new Error('broken')) },
  })
  fake.fail('chat.postEphemeral', { error: 'not_in_channel', times: 9 })
  const { message } = ada.postFile(channel, memo, { text: 'my secret plan' })
  await bob.useMessageShortcut('draw_sound', message).acknowledged()
  await told(bob)
  const all = logged.join('')
  for (const unspeakable of [
    ada.id,
    bob.id,
    channel.id,
    fake.workspace.team.id,
    'memo.mp3',
    'secret plan',
    'xoxb',
    'xapp',
  ])
    expect(all).not.toContain(unspeakable)
})

test('over HTTP the same doors are open, and a forged request opens none', async () => {
  const { fake, desk, address } = await onHttp()
  const admin = fake.workspace.person('ada', { isAdmin: true })
  const done = await install({ address })
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('soundscene is installed')])
  await admin.postVoiceClip(admin.directMessage(), clip).acknowledged()
  expect(desk.asked).toHaveLength(1)
  const forged = await fetch(`${address}/slack/events`, { method: 'POST', body: '{"type":"event_callback"}' })
  expect(forged.status).toBe(401)
})
