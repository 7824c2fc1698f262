import type { Json } from '@soundscene/db'
import { type Asked, tooManyRequests } from '@soundscene/testkit/discord'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { PermissionFlagsBits as Bits } from 'discord.js'
import { expect, test } from 'vitest'
import { cardOf, type Lab, type LabOptions, openLab, openSecond, owedFor, whatIsAsked } from '../testing/lab.ts'

forbidOutside()

const ogg = Buffer.alloc(500, 7)

/** Ada has asked for a voice note to be drawn, and the answer is deferred. */
const labWithRequest = async (options: LabOptions = {}): Promise<Lab & { asked: Asked }> => {
  const lab = await openLab({ locale: 'en-US', ...options })
  const asked = lab.ada.useMessageCommand('Draw this sound', lab.ada.postVoiceNote(lab.channel, ogg, 2))
  await asked.acknowledged()
  return { ...lab, asked }
}

const fromBot = ({ ada, channel, fake }: Lab) => ada.sees(channel).filter(({ message }) => message.author === fake.bot)

test('progress is edited into the picture: one message with alt text, seed and all buttons', async () => {
  const lab = await labWithRequest()
  const { relay, asked } = lab
  const owed = owedFor(lab)
  const message = await relay.showProgress(owed, 'Listening …')
  expect(fromBot(lab)).toMatchObject([{ text: 'Listening …', isLoading: false }])
  await relay.showPicture({ ...owed, message }, cardOf(owed.id))
  const seen = await asked.answered()
  expect(seen.text).toBe('### a dog (63 % sure)\n-# Only the first 10 seconds were heard.\n-# seed 7')
  expect(seen.pictures).toMatchObject([{ alt: 'Picture generated from a 3-second sound' }])
  const labels = ['🔁 Again', '🔉 Quieter', '🔊 Louder', '🎛️ Mix', '⭐ Rate', '⚖️ Which fits?', '🗑️ Delete']
  expect(seen.buttons.map(({ label }) => label)).toEqual(labels)
  expect(fromBot(lab)).toHaveLength(1)
})

test('a picture that is shown twice, by two processes, stands there once', async () => {
  const lab = await labWithRequest()
  const second = await openSecond(lab)
  const owed = owedFor(lab)
  const message = await lab.relay.showPicture(owed, cardOf(owed.id))
  expect(await second.relay.showPicture(owed, cardOf(owed.id))).toEqual(message)
  expect(fromBot(lab)).toHaveLength(1)
  expect(fromBot(lab)[0]?.pictures).toHaveLength(1)
})

test('when the token has run out, the picture replies to the sound', async () => {
  const lab = await labWithRequest()
  const { fake, relay, asked } = lab
  fake.expireTokens()
  const owed = owedFor(lab)
  const message = await relay.showPicture(owed, cardOf(owed.id))
  await relay.showPicture(owed, cardOf(owed.id))
  const [thinking, late, ...more] = fromBot(lab)
  expect(thinking?.message).toBe(asked.original)
  expect(late?.message.reference?.message).toBe(asked.interaction.target)
  expect(late?.pictures).toHaveLength(1)
  expect(more).toEqual([])
  expect(message).toMatchObject({ message: late?.message.id, isOriginal: false })
})

test('when the token runs out between progress and picture, the bot edits its message itself', async () => {
  const lab = await labWithRequest()
  const { fake, relay } = lab
  const owed = owedFor(lab)
  const message = await relay.showProgress(owed, 'Drawing …')
  fake.expireTokens()
  await relay.showPicture({ ...owed, message }, cardOf(owed.id))
  expect(fromBot(lab)).toMatchObject([{ pictures: [{ alt: expect.any(String) }] }])
})

test('when the bot may not post either, the picture goes to the person directly', async () => {
  const lab = await labWithRequest()
  const { fake, relay, channel, ada } = lab
  fake.expireTokens()
  fake.setPermissions(channel, fake.bot, { deny: Bits.SendMessages })
  const owed = owedFor(lab)
  await relay.showPicture(owed, cardOf(owed.id))
  await relay.showPicture(owed, cardOf(owed.id))
  expect(ada.sees(ada.directMessages())).toMatchObject([{ pictures: [{}] }])
})

test('when nothing reaches the person, that is said', async () => {
  const lab = await labWithRequest()
  const { fake, relay, channel, ada } = lab
  fake.expireTokens()
  fake.setPermissions(channel, fake.bot, { deny: Bits.ViewChannel })
  ada.user.acceptsDirectMessages = false
  const owed = owedFor(lab)
  await expect(relay.showPicture(owed, cardOf(owed.id))).rejects.toMatchObject({ code: 'chat/undeliverable' })
  await expect(relay.tell(owed, 'silent')).rejects.toMatchObject({ code: 'chat/undeliverable' })
})

test('a hidden picture is for the person alone, also when its token has run out', async () => {
  const lab = await openLab({ locale: 'en-US' })
  const { fake, relay, ada, channel } = lab
  const draw = () => ada.useSlash(channel, 'draw', { sound: { name: 'a.ogg', bytes: ogg }, hidden: true })
  const asked = draw()
  await asked.acknowledged()
  const owed = owedFor(lab)
  const message = await relay.showPicture(owed, cardOf(owed.id))
  expect(await asked.answered()).toMatchObject({ isEphemeral: true })
  await relay.erase(message as Json)
  expect(fromBot(lab)).toEqual([])
  await draw().acknowledged()
  fake.expireTokens()
  const late = owedFor(lab)
  await relay.showPicture(late, cardOf(late.id))
  expect(ada.sees(ada.directMessages())).toHaveLength(1)
})

test('why there is no picture is told to the person alone, and progress is taken back', async () => {
  const lab = await labWithRequest()
  const { fake, guild, relay, channel } = lab
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  const owed = owedFor(lab)
  const message = await relay.showProgress(owed, 'Listening …')
  await relay.tell({ ...owed, message }, 'The recording is silent.')
  expect(fromBot(lab)).toMatchObject([{ text: 'The recording is silent.', isEphemeral: true }])
  expect(bob.sees(channel).filter(({ message: { author } }) => author === fake.bot)).toEqual([])
})

test('what everybody sees is in the language of the server, what one person sees in theirs', async () => {
  const lab = await openLab({ locale: 'de' })
  const { fake, guild, channel, relay } = lab
  const eve = fake.addPerson({ name: 'Eve', locale: 'en-GB', guilds: [guild] })
  await eve.useMessageCommand('Draw this sound', eve.postVoiceNote(channel, ogg, 2)).acknowledged()
  const owed = owedFor(lab)
  expect([owed.locale, await relay.privateLocale(owed)]).toEqual(['de', 'en'])
})

test('what was told is not told again', async () => {
  const lab = await labWithRequest()
  const owed = owedFor(lab)
  await lab.relay.tell(owed, 'The recording is silent.')
  await lab.relay.tell(owed, 'The recording is silent.')
  expect(fromBot(lab)).toHaveLength(1)
})

test('why there is no picture goes to the person directly when the token has run out', async () => {
  const lab = await labWithRequest()
  const { fake, relay, ada } = lab
  const owed = owedFor(lab)
  const message = await relay.showProgress(owed, 'Listening …')
  fake.expireTokens()
  await relay.tell({ ...owed, message }, 'The recording is silent.')
  expect(fromBot(lab)).toEqual([])
  expect(ada.sees(ada.directMessages())).toMatchObject([{ text: 'The recording is silent.' }])
})

test('in direct messages progress, picture and reasons share one message, whichever process sends it', async () => {
  const lab = await openLab()
  const { fake, relay, ada } = lab
  ada.sendDirectMessage('', [{ name: 'a.ogg', bytes: ogg }])
  await whatIsAsked(lab)
  const owed = owedFor(lab)
  await relay.showProgress(owed, 'Listening …')
  await (await openSecond(lab)).relay.showPicture(owed, cardOf(owed.id))
  const answers = () => ada.sees(ada.directMessages()).filter(({ message }) => message.author === fake.bot)
  expect(answers()).toMatchObject([{ text: expect.stringContaining('a dog'), pictures: [{}] }])
  await relay.tell(owed, 'The recording is silent.')
  expect(answers()).toMatchObject([{ text: 'The recording is silent.', pictures: [] }])
})

test('in a channel where nobody asked, a sound that could not be drawn gets a mark and no words', async () => {
  const automatic = { discord: { allowsMessageContent: true }, config: { DISCORD_AUTOMATIC: 'true' } }
  const lab = await openLab({ ...automatic, desk: { isAutomatic: async () => true } })
  const { relay, ada, channel } = lab
  const note = ada.postVoiceNote(channel, ogg, 2)
  await whatIsAsked(lab)
  const owed = owedFor(lab)
  const message = await relay.showProgress(owed, 'Listening …')
  await relay.tell({ ...owed, message }, 'The recording is silent.')
  await relay.tell({ ...owed, message }, 'The recording is silent.')
  expect(fromBot(lab)).toEqual([])
  expect(note.reactions).toMatchObject([{ emoji: '⚠️' }])
})

test('what the bot may not do in a channel is named, each by its own permission', async () => {
  const automatic = { discord: { allowsMessageContent: true }, config: { DISCORD_AUTOMATIC: 'true' } }
  const lab = await openLab({ ...automatic, desk: { isAutomatic: async () => true } })
  const { fake, relay, ada, channel } = lab
  ada.postVoiceNote(channel, ogg, 2)
  await whatIsAsked(lab)
  const owed = owedFor(lab)
  const refused = async (permission: string) =>
    expect(relay.showPicture(owed, cardOf(owed.id))).rejects.toMatchObject({
      ...{ code: 'chat/no-permission', details: { permission } },
    })
  fake.fail({ method: 'PATCH' }, { status: 403, body: { code: 50013, message: 'Missing Permissions' } })
  await refused('Dateien anhängen')
  fake.setPermissions(channel, fake.bot, { deny: Bits.SendMessages })
  await refused('Nachrichten senden')
  fake.setPermissions(channel, fake.bot, { deny: Bits.ViewChannel })
  await refused('Kanal anzeigen')
})

test('a Discord that is down is told as such, and one that asks for patience is waited for', async () => {
  const lab = await labWithRequest()
  const { fake, relay, asked } = lab
  const owed = owedFor(lab)
  const edit = { method: 'PATCH' }
  fake.fail(edit, { status: 500, times: Number.POSITIVE_INFINITY })
  await expect(relay.showPicture(owed, cardOf(owed.id))).rejects.toMatchObject({ code: 'chat/platform-down' })
  fake.heal()
  fake.fail(edit, tooManyRequests({ retryAfterSeconds: 0.2 }))
  await relay.showPicture(owed, cardOf(owed.id))
  expect((await asked.answered()).pictures).toHaveLength(1)
})

test('a button that another process acknowledged as a double leaves the picture above it alone', async () => {
  const lab = await labWithRequest()
  const { relay, ada, asked, desk, fake } = lab
  const owed = owedFor(lab)
  await relay.showPicture(owed, cardOf(owed.id))
  const picture = (await asked.answered()).message
  const ask = desk.ask
  desk.ask = async (asking) => ({ ...(await ask(asking)), isNew: false })
  await ada.press(picture, `v1:again:${owed.id}`).acknowledged()
  const take = owedFor(lab)
  await relay.showPicture(take, { ...cardOf(take.id), headline: 'a dam (40 % sure)' })
  expect(fromBot(lab).map(({ text }) => text.split('\n')[0])).toEqual([
    '### a dog (63 % sure)',
    '### a dam (40 % sure)',
  ])
  expect(fake.world.messages.get(picture.id)?.deletedAt).toBeNull()
})

test('erasing takes the message back, and again does nothing', async () => {
  const lab = await labWithRequest()
  const owed = owedFor(lab)
  const message = (await lab.relay.showPicture(owed, cardOf(owed.id))) as Json
  await lab.relay.erase(message)
  await lab.relay.erase(message)
  expect(fromBot(lab)).toEqual([])
})
