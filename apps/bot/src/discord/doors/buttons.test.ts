import { randomUUID } from 'node:crypto'
import { SoundsceneError } from '@soundscene/errors'
import type { Message } from '@soundscene/testkit/discord'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { PermissionFlagsBits as Bits } from 'discord.js'
import { expect, test } from 'vitest'
import { cardOf, type Lab, type LabOptions, openLab, owedFor, pairOf } from '../testing/lab.ts'

forbidOutside()

/** A picture that stands in the channel, in an English guild. */
const labWithPicture = async (options: LabOptions = {}): Promise<Lab & { picture: Message; drawId: string }> => {
  const lab = await openLab({ locale: 'en-US', ...options })
  const { ada, channel, relay, desk } = lab
  const asked = ada.useMessageCommand('Draw this sound', ada.postVoiceNote(channel, Buffer.alloc(9), 2))
  await asked.acknowledged()
  const owed = owedFor(lab)
  await relay.showPicture(owed, cardOf(owed.id))
  desk.asked.length = 0
  return { ...lab, picture: (await asked.answered()).message, drawId: owed.id }
}

test.each(['again', 'quieter', 'louder'] as const)('%s asks for another take in public', async (change) => {
  const { ada, picture, drawId, desk } = await labWithPicture()
  const pressed = ada.press(picture, `v1:${change}:${drawId}`)
  await pressed.acknowledged()
  expect(pressed.state).toBe('deferred public')
  expect(desk.asked).toMatchObject([
    { ask: { kind: 'take', of: drawId, change }, where: { about: picture.id, pressed: picture.id } },
  ])
})

test('a click that the desk knows already is acknowledged without a trace', async () => {
  const { ada, channel, picture, drawId, desk } = await labWithPicture()
  desk.ask = async () => ({ id: drawId, isNew: false })
  const before = ada.sees(channel)
  const pressed = ada.press(picture, `v1:again:${drawId}`)
  await pressed.acknowledged()
  expect(pressed.state).toBe('deferred update')
  expect(ada.sees(channel)).toEqual(before)
})

test('mix offers the other sounds by what was heard and how long ago, and asks for the one that is chosen', async () => {
  const other = { id: randomUUID(), class: 'dam', seconds: 3.24, createdAt: new Date(Date.now() - 180_000) }
  const lab = await labWithPicture()
  const { ada, picture, drawId, desk } = lab
  desk.sounds = async () => [{ ...other, id: drawId }, other]
  const offer = await ada.press(picture, `v1:mix:${drawId}`).answered()
  expect(offer).toMatchObject({ isEphemeral: true, text: 'Which sound should be mixed in?' })
  expect(offer.selects).toMatchObject([{ options: [other.id] }])
  const chosen = ada.choose(offer.message, `v1:mix:${drawId}`, [other.id])
  await chosen.acknowledged()
  expect(chosen.state).toBe('deferred public')
  expect(desk.asked).toMatchObject([
    { ask: { kind: 'take', of: drawId, change: 'mix', mix: { of: other.id, weight: 0.5 } }, where: { about: null } },
  ])
})

test('mix says so when there is nothing to mix in', async () => {
  const { ada, picture, drawId } = await labWithPicture()
  const seen = await ada.press(picture, `v1:mix:${drawId}`).answered()
  expect(seen.text).toContain('There is no other sound to mix in')
})

test('rating shows five scores to the person alone, stores the one pressed and lets it be changed', async () => {
  const { ada, picture, drawId, desk } = await labWithPicture()
  const question = await ada.press(picture, `v1:rate:${drawId}`).answered()
  expect(question.isEphemeral).toBe(true)
  expect(question.buttons.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5'])
  const thanks = await ada.press(question.message, `v1:score:${drawId}:4`).answered()
  expect(thanks.text).toContain('4 of 5 is stored')
  desk.rate = async () => 'changed'
  const changed = await ada.press(question.message, `v1:score:${drawId}:2`).answered(({ text }) => text.includes('now'))
  expect(changed.text).toBe('Thank you: your vote is now 2 of 5.')
  expect(desk.calls).toContainEqual(['rate', expect.objectContaining({ user: ada.id }), drawId, 4])
})

test('which fits? shows a pair to the person alone and stores the choice', async () => {
  const lab = await labWithPicture()
  const { ada, picture, drawId, desk, relay } = lab
  const pressed = ada.press(picture, `v1:fits:${drawId}`)
  await pressed.acknowledged()
  expect(pressed.state).toBe('deferred ephemeral')
  expect(desk.asked).toMatchObject([{ ask: { kind: 'pair', of: drawId }, where: { isPrivate: true } }])
  await relay.showPair(owedFor(lab), pairOf(drawId))
  const pair = await pressed.answered()
  expect(pair.pictures.map(({ alt }) => alt)).toEqual(['the first of two', 'the second of two'])
  const thanks = await ada
    .press(pair.message, `v1:choose:${drawId}:second`)
    .answered(({ text }) => text.startsWith('Thank'))
  expect(thanks.isEphemeral).toBe(true)
  expect(desk.calls).toContainEqual(['choose', expect.objectContaining({ user: ada.id }), drawId, 'second'])
})

test('delete takes the message back, tells the person, and says who moderates', async () => {
  const { fake, guild, ada, picture, drawId, desk, channel } = await labWithPicture()
  const mod = fake.addPerson({ name: 'Mod', guilds: [guild] })
  fake.setPermissions(guild, mod, { allow: Bits.ManageMessages })
  const seen = await mod.press(picture, `v1:delete:${drawId}`).answered(({ isEphemeral }) => isEphemeral)
  expect(seen.text).toContain('The picture is deleted')
  expect(ada.sees(channel).map(({ message }) => message)).not.toContain(picture)
  expect(desk.calls).toEqual([
    ['remove', { platform: 'discord', user: mod.id, server: guild.id, channel: channel.id, isModerator: true }, drawId],
  ])
})

test('delete leaves the picture of somebody else where it is and says why', async () => {
  const refusal = new SoundsceneError('chat/not-yours')
  const { ada, picture, drawId, channel } = await labWithPicture({ desk: { remove: () => Promise.reject(refusal) } })
  const seen = await ada.press(picture, `v1:delete:${drawId}`).answered(({ isEphemeral }) => isEphemeral)
  expect(seen.text).toBe(refusal.message)
  expect(ada.sees(channel).map(({ message }) => message)).toContain(picture)
})

test('in a server that the bot is not in, the press itself deletes the message', async () => {
  const lab = await openLab()
  const { fake, relay } = lab
  const foreign = fake.addGuild({ name: 'Foreign', hasBot: false })
  const hall = fake.addChannel(foreign, 'hall')
  const cleo = fake.addPerson({ name: 'Cleo', guilds: [foreign] })
  cleo.installApp()
  const asked = cleo.useMessageCommand('Draw this sound', cleo.postVoiceNote(hall, Buffer.alloc(9), 2))
  await asked.acknowledged()
  const owed = owedFor(lab)
  await relay.showPicture(owed, cardOf(owed.id))
  const picture = (await asked.answered()).message
  await cleo.press(picture, `v1:delete:${owed.id}`).answered(({ isEphemeral }) => isEphemeral)
  expect(cleo.sees(hall).map(({ message }) => message)).not.toContain(picture)
})
