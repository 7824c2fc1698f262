import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  MediaGalleryBuilder,
  MediaGalleryItemBuilder,
  MessageFlags,
  TextDisplayBuilder,
} from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from './index.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const start = async (options?: FakeDiscordOptions): Promise<FakeDiscord> => {
  const fake = await startFakeDiscord(options)
  ends.push(() => fake.stop())
  return fake
}

const bot = async (
  fake: FakeDiscord,
  answer: (interaction: Interaction) => Promise<unknown>,
): Promise<Client<true>> => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages], rest: fake.rest })
  ends.push(() => client.destroy())
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch((error) => failures.push(error)))
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(fake.token)
  const readyClient = await ready
  await readyClient.application.commands.set([
    {
      name: 'Draw this sound',
      type: ApplicationCommandType.Message,
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    },
    {
      name: 'draw',
      description: 'Draws a sound',
      options: [
        { name: 'sound', description: 'What to draw', type: ApplicationCommandOptionType.Attachment, required: true },
      ],
    },
  ])
  return readyClient
}
const failures: unknown[] = []

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a voice note and the message command', () => {
  it('is deferred, downloaded, and answered with a picture that has an alt text', async () => {
    const fake = await start()
    const guild = fake.addGuild({ locale: 'de' })
    const channel = fake.addChannel(guild)
    const ada = fake.addPerson({ name: 'Ada', locale: 'de', guilds: [guild] })
    await bot(fake, async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return
      await interaction.deferReply()
      const sound = interaction.targetMessage.attachments.first()
      const bytes = Buffer.from(await (await fetch(sound?.url ?? '')).arrayBuffer())
      const gallery = new MediaGalleryBuilder().addItems(
        new MediaGalleryItemBuilder()
          .setURL('attachment://picture.png')
          .setDescription(`drawn from ${bytes.length} bytes`),
      )
      const button = new ButtonBuilder().setCustomId('v1:again').setLabel('again').setStyle(ButtonStyle.Primary)
      await interaction.editReply({
        flags: [MessageFlags.IsComponentsV2],
        files: [new AttachmentBuilder(png, { name: 'picture.png' })],
        components: [
          new ContainerBuilder()
            .addTextDisplayComponents(new TextDisplayBuilder().setContent('a dog'))
            .addMediaGalleryComponents(gallery)
            .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button)),
        ],
      })
    })
    const note = ada.postVoiceNote(channel, Buffer.alloc(500, 7), 2)
    const asked = ada.useMessageCommand('Draw this sound', note)
    const seen = await asked.answered()
    expect(failures).toEqual([])
    expect(seen).toMatchObject({ text: 'a dog', pictures: [{ alt: 'drawn from 500 bytes' }] })
    expect(Buffer.from(seen.pictures[0]?.bytes ?? [])).toEqual(png)
  })
})
