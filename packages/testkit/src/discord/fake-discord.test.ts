import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  GatewayIntentBits,
  type Interaction,
  MediaGalleryBuilder,
  MediaGalleryItemBuilder,
  MessageFlags,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js'
import { expect, it } from 'vitest'
import { logIn, openLab, png } from './testing/lab.ts'

const again = new ButtonBuilder().setCustomId('v1:again').setLabel('again').setStyle(ButtonStyle.Primary)
const rate = new StringSelectMenuBuilder()
  .setCustomId('v1:rate')
  .addOptions([1, 2, 3].map((score) => ({ label: String(score), value: String(score) })))

const card = (heard: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  files: [new AttachmentBuilder(png, { name: 'picture.png' })],
  components: [
    new ContainerBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('a dog'))
      .addMediaGalleryComponents(
        new MediaGalleryBuilder().addItems(
          new MediaGalleryItemBuilder().setURL('attachment://picture.png').setDescription(heard),
        ),
      )
      .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(again))
      .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(rate)),
  ],
})

const drawing = async (interaction: Interaction) => {
  if (!interaction.isMessageContextMenuCommand()) return
  await interaction.deferReply()
  const sound = interaction.targetMessage.attachments.first()
  const bytes = await (await fetch(sound?.url ?? '')).arrayBuffer()
  await interaction.editReply(card(`drawn from ${bytes.byteLength} bytes`))
}

it('takes a voice note through the message command to a picture with alt text', async () => {
  const { fake, channel, ada } = await openLab()
  await logIn(fake, drawing)
  const note = ada.postVoiceNote(channel, Buffer.alloc(500, 7), 2)
  const asked = ada.useMessageCommand('Draw this sound', note)
  await asked.acknowledged()
  const seen = await asked.answered()
  expect(seen).toMatchObject({ text: 'a dog', pictures: [{ alt: 'drawn from 500 bytes' }], isEphemeral: false })
  expect(Buffer.from(seen.pictures[0]?.bytes ?? [])).toEqual(png)
  expect(seen.buttons).toEqual([{ label: 'again', customId: 'v1:again', isDisabled: false }])
  expect(asked.state).toBe('replied')
})

it('tells a voice message by its flag, length and waveform, and its person by their locale', async () => {
  const { fake, channel, ada } = await openLab()
  const told: unknown[] = []
  await logIn(fake, async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return
    const { targetMessage, locale, guildLocale, appPermissions, attachmentSizeLimit } = interaction
    const { duration, waveform, contentType } = targetMessage.attachments.first() ?? {}
    const isVoice = targetMessage.flags.has(MessageFlags.IsVoiceMessage)
    const hasWaveform = waveform !== null
    const mayAttach = appPermissions.has('AttachFiles')
    told.push({ isVoice, duration, hasWaveform, contentType, locale, guildLocale, mayAttach, attachmentSizeLimit })
    await interaction.reply('heard')
  })
  await ada.useMessageCommand('Draw this sound', ada.postVoiceNote(channel, Buffer.alloc(9), 2.5)).answered()
  expect(told).toEqual([
    {
      isVoice: true,
      duration: 2.5,
      hasWaveform: true,
      contentType: 'audio/ogg',
      locale: 'de',
      guildLocale: 'de',
      mayAttach: true,
      attachmentSizeLimit: 10 * 2 ** 20,
    },
  ])
})

it('lets people press buttons and choose in menus that they see, and no others', async () => {
  const { fake, channel, ada } = await openLab()
  const used: unknown[] = []
  await logIn(fake, async (interaction) => {
    await drawing(interaction)
    if (!interaction.isMessageComponent()) return
    used.push([interaction.customId, interaction.isStringSelectMenu() ? interaction.values : null])
    await interaction.reply({ content: 'thanks', flags: MessageFlags.Ephemeral })
  })
  const { message } = await ada.useMessageCommand('Draw this sound', ada.postVoiceNote(channel, png)).answered()
  const pressed = await ada.press(message, 'v1:again').answered()
  await ada.choose(message, 'v1:rate', ['3']).answered()
  expect(used).toEqual([
    ['v1:again', null],
    ['v1:rate', ['3']],
  ])
  expect(pressed).toMatchObject({ text: 'thanks', isEphemeral: true })
  expect(() => ada.press(message, 'v1:other')).toThrow('there is no Button v1:other')
  expect(() => ada.choose(message, 'v1:rate', ['9'])).toThrow('does not offer 9')
})

it('shows a private answer to the person who asked only', async () => {
  const { fake, guild, channel, ada } = await openLab()
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  await logIn(fake, async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral })
  })
  const asked = ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))
  const { message } = await asked.answered()
  expect(asked.visibleTo(ada)).toHaveLength(1)
  expect(asked.visibleTo(bob)).toEqual([])
  expect(() => bob.press(message, 'any')).toThrow('Bob does not see this message')
})

it('takes a slash command with a file, in a direct message too', async () => {
  const { fake, channel, ada } = await openLab()
  await logIn(fake, async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    const { name, ephemeral } = interaction.options.getAttachment('sound', true)
    await interaction.reply(`${name} ${ephemeral} ${interaction.options.getNumber('gain')} ${interaction.context}`)
  })
  const sound = { name: 'dog.mp3', bytes: Buffer.alloc(5) }
  const inGuild = await ada.useSlash(channel, 'draw', { sound, gain: 6 }).answered()
  const inPrivate = await ada.useSlash(ada.directMessages(), 'draw', { sound }).answered()
  expect([inGuild.text, inPrivate.text]).toEqual(['dog.mp3 true 6 0', 'dog.mp3 true null 1'])
  expect(() => ada.useSlash(channel, 'draw')).toThrow('draw needs sound')
  expect(() => ada.useSlash(channel, 'draw', { sound, gain: 99 })).toThrow('gain does not take 99')
})

it('forwards a message with its files', async () => {
  const { fake, channel, ada } = await openLab()
  await logIn(fake, async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return
    const forwarded = interaction.targetMessage.messageSnapshots.first()
    const response = await fetch(forwarded?.attachments.first()?.url ?? '')
    await interaction.reply(await response.text())
  })
  const original = ada.postFile(channel, { name: 'sound.wav', bytes: Buffer.from('sound') })
  const seen = await ada.useMessageCommand('Draw this sound', ada.forward(original, ada.directMessages())).answered()
  expect(seen.text).toBe('sound')
})

it('refuses a wrong token', async () => {
  const { fake } = await openLab()
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: fake.rest })
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.')
})
