import { SoundsceneError } from '@soundscene/errors'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { PermissionFlagsBits as Bits } from 'discord.js'
import { expect, test } from 'vitest'
import { openLab } from '../testing/lab.ts'

forbidOutside()

const ogg = Buffer.alloc(500, 7)
const command = 'Draw this sound'

test('a voice note is asked for with its address, its author and its place, and the answer is deferred', async () => {
  const { fake, guild, channel, ada, desk, acknowledgements } = await openLab()
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  const note = bob.postVoiceNote(channel, ogg, 2)
  const asked = ada.useMessageCommand(command, note)
  await asked.acknowledged()
  expect(asked.state).toBe('deferred public')
  await expect.poll(() => acknowledgements).toHaveLength(1)
  expect(desk.asked).toMatchObject([
    {
      who: { platform: 'discord', user: ada.id, server: guild.id, channel: channel.id },
      requestKey: `discord:interaction:${asked.interaction.id}`,
      ask: { kind: 'sound', options: {}, sound: { url: expect.stringContaining(fake.cdnUrl) } },
      where: {
        via: 'interaction',
        channel: channel.id,
        about: note.id,
        isPrivate: false,
        isMember: true,
        pressed: null,
      },
      author: bob.id,
      locale: 'de',
    },
  ])
})

test.each([
  ['song.mp3', 'audio/mpeg'],
  ['clip.mp4', 'video/mp4'],
])('the file %s is asked for', async (name, type) => {
  const { channel, ada, desk } = await openLab()
  await ada.useMessageCommand(command, ada.postFile(channel, { name, bytes: ogg, type })).acknowledged()
  expect(desk.asked).toHaveLength(1)
})

test('of a forwarded message the sound is asked for, and its author is nobody known', async () => {
  const { fake, guild, channel, ada, desk } = await openLab()
  const note = ada.postVoiceNote(channel, ogg, 2)
  const elsewhere = fake.addChannel(guild, 'elsewhere')
  await ada.useMessageCommand(command, ada.forward(note, elsewhere)).acknowledged()
  expect(desk.asked[0]).toMatchObject({ ask: { kind: 'sound' } })
  expect(desk.asked[0]?.author).toBeUndefined()
})

test('of several files the first sound is asked for, and how many there are is noted', async () => {
  const { channel, ada, desk } = await openLab()
  const files = ['notes.txt', 'one.ogg', 'two.ogg'].map((name) => ({ name, bytes: ogg }))
  await ada.useMessageCommand(command, ada.postFile(channel, files)).acknowledged()
  expect(desk.asked[0]).toMatchObject({
    ask: { sound: { url: expect.stringContaining('one.ogg') } },
    where: { soundCount: 2 },
  })
})

test('/draw takes a file with all its options, for the person alone when hidden', async () => {
  const { channel, ada, desk } = await openLab()
  const file = (name: string) => ({ name, bytes: ogg })
  const options = { sound: file('a.ogg'), mix: file('b.ogg'), gain: 2, seed: 7, hidden: true }
  const asked = ada.useSlash(channel, 'draw', options)
  await asked.acknowledged()
  expect(asked.state).toBe('deferred ephemeral')
  expect(desk.asked).toMatchObject([
    {
      ask: {
        sound: { url: expect.stringContaining('a.ogg') },
        mix: { sound: { url: expect.stringContaining('b.ogg') }, weight: 0.5 },
        options: { gain: 2, seed: 7 },
      },
      where: { about: null, isPrivate: true },
      author: ada.id,
    },
  ])
})

test.each([
  ['no file', [], 'In dieser Nachricht ist kein Ton.'],
  ['a text', [{ name: 'no*tes.txt', bytes: ogg }], 'notes.txt ist kein Ton.'],
])('a message with %s is told so to the person alone, in their language', async (_, files, sentence) => {
  const { channel, ada, desk } = await openLab()
  const seen = await ada.useMessageCommand(command, ada.postFile(channel, files, 'hello')).answered()
  expect(seen).toMatchObject({ isEphemeral: true, isLoading: false })
  expect(seen.text.replaceAll('_', '').replaceAll('\\', '')).toContain(sentence)
  expect(desk.asked).toEqual([])
})

test('a file that declares to be too large is refused before anything is fetched', async () => {
  const { fake, channel, ada } = await openLab({ discord: { attachmentLimit: 50e6 }, locale: 'en-US' })
  const large = ada.postFile(channel, { name: 'large.wav', bytes: Buffer.alloc(25_000_001) })
  const seen = await ada.useMessageCommand(command, large).answered()
  expect(seen.text).toContain('The file is larger than 25 MB')
  expect(fake.cdn.downloads).toEqual([])
})

test.each([
  ['AttachFiles', Bits.AttachFiles, 'Dateien anhängen'],
  ['SendMessages', Bits.SendMessages, 'Nachrichten senden'],
])('without the permission %s the person is told which one lacks', async (_, deny, name) => {
  const { fake, channel, ada, desk } = await openLab()
  fake.setPermissions(channel, fake.bot, { deny })
  const seen = await ada.useMessageCommand(command, ada.postVoiceNote(channel, ogg, 2)).answered()
  expect(seen).toMatchObject({ isEphemeral: true, text: expect.stringContaining(`„${name}“`) })
  expect(desk.asked).toEqual([])
})

test('in a thread it is the permission for threads that counts', async () => {
  const { fake, channel, ada } = await openLab({ locale: 'en-US' })
  const thread = fake.addThread(channel)
  const note = ada.postVoiceNote(thread, ogg, 2)
  fake.setPermissions(channel, fake.bot, { deny: Bits.SendMessagesInThreads })
  const seen = await ada.useMessageCommand(command, note).answered()
  expect(seen.text).toContain('"Send Messages in Threads"')
})

test.each(['chat/opted-out', 'chat/too-many-waiting', 'service/unavailable'] as const)(
  'what the desk refuses with %s is told to the person alone',
  async (code) => {
    const refusing = () => Promise.reject(new SoundsceneError(code, { count: 20 }))
    const { channel, ada } = await openLab({ desk: { ask: refusing }, locale: 'en-US' })
    const seen = await ada.useMessageCommand(command, ada.postVoiceNote(channel, ogg, 2)).answered()
    expect(seen).toMatchObject({ isEphemeral: true, text: new SoundsceneError(code, { count: 20 }).message })
  },
)

test('a fault of ours is told as one, without its words', async () => {
  const faulty = () => Promise.reject(new Error('password=hunter2'))
  const { channel, ada } = await openLab({ desk: { ask: faulty }, locale: 'en-US' })
  const seen = await ada.useMessageCommand(command, ada.postVoiceNote(channel, ogg, 2)).answered()
  expect(seen.text).toBe(new SoundsceneError('service/fault').message)
})

test('a server that wants no external apps gets the picture shown to the person alone', async () => {
  const { fake, desk } = await openLab()
  const foreign = fake.addGuild({ name: 'Foreign', hasBot: false })
  const hall = fake.addChannel(foreign, 'hall')
  const cleo = fake.addPerson({ name: 'Cleo', guilds: [foreign] })
  cleo.installApp()
  const note = cleo.postVoiceNote(hall, ogg, 2)
  const open = cleo.useMessageCommand(command, note)
  await open.acknowledged()
  fake.setPermissions(hall, cleo, { deny: Bits.UseExternalApps })
  await cleo.useMessageCommand(command, note).acknowledged()
  expect(desk.asked.map(({ where }) => where)).toMatchObject([
    { isPrivate: false, isMember: false },
    { isPrivate: true, isMember: false },
  ])
})

test('an event that comes twice is asked and acknowledged once', async () => {
  const { fake, channel, ada, desk } = await openLab()
  const asked = ada.useMessageCommand(command, ada.postVoiceNote(channel, ogg, 2))
  fake.duplicate(asked)
  await asked.acknowledged()
  await ada.useSlash(channel, 'privacy').answered()
  expect(desk.asked).toHaveLength(1)
  expect(
    fake.calls.filter(
      ({ path }) => path === `/interactions/${asked.interaction.id}/${asked.interaction.token}/callback`,
    ),
  ).toHaveLength(1)
})
