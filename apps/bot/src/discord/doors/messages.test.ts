import { SoundsceneError } from '@soundscene/errors'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { expect, test } from 'vitest'
import { openLab, whatIsAsked } from '../testing/lab.ts'
import { createHelpLine } from './help-line.ts'

forbidOutside()

const ogg = { name: 'a.ogg', bytes: Buffer.alloc(500, 7) }
const automatic = { discord: { allowsMessageContent: true }, config: { DISCORD_AUTOMATIC: 'true' } }

test('a sound sent to the bot itself is asked for once, however often the event comes', async () => {
  const { fake, ada, desk } = await openLab()
  const message = ada.sendDirectMessage('', [ogg])
  fake.duplicate(message)
  await ada.useSlash(ada.directMessages(), 'privacy').answered()
  expect(desk.asked).toMatchObject([
    {
      who: { platform: 'discord', user: ada.id, server: null, channel: message.channel.id },
      requestKey: `discord:message:${message.id}`,
      where: { via: 'message', channel: message.channel.id, about: message.id, isAutomatic: false },
      author: ada.id,
    },
  ])
})

test('talk in direct messages gets one line of help, and no second', async () => {
  const { fake, ada } = await openLab()
  const conversation = ada.directMessages()
  ada.say(conversation, 'hello')
  await fake.until('help', () => ada.sees(conversation).find(({ text }) => text.includes('Send me a voice note')))
  ada.say(conversation, 'thanks')
  await ada.useSlash(conversation, 'privacy').answered()
  expect(ada.sees(conversation).filter(({ message }) => message.author === fake.bot && !message.onlyFor)).toHaveLength(
    1,
  )
})

test('a file that is no sound is told so in the conversation', async () => {
  const { fake, ada } = await openLab()
  ada.sendDirectMessage('', [{ name: 'cat.png', bytes: Buffer.alloc(9) }])
  const seen = await fake.until('an answer', () =>
    ada.sees(ada.directMessages()).find(({ text }) => text.includes('cat.png')),
  )
  expect(seen.text).toContain('is not a sound')
})

test('what the desk refuses is told in the conversation', async () => {
  const refusal = new SoundsceneError('service/unavailable')
  const { fake, ada } = await openLab({ desk: { ask: () => Promise.reject(refusal) } })
  ada.sendDirectMessage('', [ogg])
  await fake.until('a refusal', () => ada.sees(ada.directMessages()).some(({ text }) => text === refusal.message))
})

test('help is given once an hour in each conversation', () => {
  let now = 0
  const mayHelp = createHelpLine(() => now)
  expect([mayHelp('a'), mayHelp('a'), mayHelp('b')]).toEqual([true, false, true])
  now = 3_600_000
  expect(mayHelp('a')).toBe(true)
})

test('in a channel that is set to it, every sound is asked for in the name of its author', async () => {
  const { channel, guild, ada, desk } = await openLab({ ...automatic, desk: { isAutomatic: async () => true } })
  ada.say(channel, 'hello')
  const note = ada.postVoiceNote(channel, ogg.bytes, 2)
  await whatIsAsked({ desk })
  expect(desk.asked).toMatchObject([
    {
      who: { user: ada.id, server: guild.id },
      where: { via: 'message', about: note.id, isAutomatic: true },
      ...{ author: ada.id, locale: 'de' },
    },
  ])
})

test.each([
  ['a channel that is not set to it', {}],
  ['an author who wants no drawings', { isAutomatic: async () => true, isOptedOut: async () => true }],
])('nothing is drawn without being asked in %s', async (_, answers) => {
  const { channel, ada, desk } = await openLab({ ...automatic, desk: answers })
  ada.postVoiceNote(channel, ogg.bytes, 2)
  ada.sendDirectMessage('', [ogg])
  await whatIsAsked({ desk })
  expect(desk.asked).toHaveLength(1)
})
