import { MessageFlags, REST, Routes } from 'discord.js'
import { expect, it } from 'vitest'
import { renderChannel } from '../index.ts'
import { logIn, openLab, png } from '../testing/lab.ts'

it('shows words, pictures with their alt text, buttons, menus and files', async () => {
  const { fake, channel, ada } = await openLab()
  ada.postVoiceNote(channel, Buffer.alloc(10), 3)
  const rest = new REST({ ...fake.rest, version: '10' }).setToken(fake.token)
  const items = [{ media: { url: 'attachment://dot.png' }, description: 'a <dot>' }]
  const select = { type: 3, custom_id: 'b', placeholder: 'rate it', options: [{ label: 'five', value: '5' }] }
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: '## A **dog**\n-# seed 7 & more' },
        { type: 12, items },
        { type: 1, components: [{ type: 2, style: 4, label: 'delete', emoji: { name: '🗑' }, custom_id: 'a' }] },
        { type: 1, components: [select] },
      ],
    },
  ]
  const body = { flags: 32_768, components, message_reference: { message_id: channel.messages[0]?.id } }
  await rest.post(Routes.channelMessages(channel.id), { body, files: [{ name: 'dot.png', data: png }] })
  const page = renderChannel(fake, channel, ada)
  expect(page).toContain(`src="data:image/png;base64,${png.toString('base64')}" alt="a &lt;dot&gt;"`)
  expect(page).toContain('<h2>A <b>dog</b></h2><small>seed 7 &amp; more</small>')
  expect(page).toContain('<button class="danger" >🗑 delete</button>')
  for (const shown of ['rate it', 'five', '3.0 s', '<b>Ada</b>']) expect(page).toContain(shown)
})

it('shows a private answer to its person only', async () => {
  const { fake, guild, channel, ada } = await openLab()
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  await logIn(fake, async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral })
  })
  await ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello')).answered()
  expect(renderChannel(fake, channel, ada)).toContain('Only you can see this')
  expect(renderChannel(fake, channel, bob)).not.toContain('psst')
})

it('shows that nothing was answered to the person who waited only', async () => {
  const { fake, guild, channel, ada } = await openLab({ acknowledgeWithinMs: 1 })
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  await logIn(fake)
  const asked = ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))
  await expect(asked.acknowledged()).rejects.toThrow('did not respond')
  expect(renderChannel(fake, channel, ada)).toContain('The application did not respond')
  expect(renderChannel(fake, channel, bob)).not.toContain('did not respond')
})
