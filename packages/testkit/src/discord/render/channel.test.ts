import { REST, Routes } from 'discord.js'
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

it('shows private answers to their person only, and who did not get one', async () => {
  const { fake, guild, channel, ada } = await openLab({ acknowledgeWithinMs: 50 })
  const bob = fake.addPerson({ name: 'Bob', guilds: [guild] })
  await logIn(fake, async (interaction) => {
    const isFirst = fake.world.interactions.length === 1
    if (isFirst && interaction.isRepliable()) await interaction.reply({ content: 'psst', flags: 64 })
  })
  const message = ada.say(channel, 'hello')
  await ada.useMessageCommand('Draw this sound', message).answered()
  await ada
    .useMessageCommand('Draw this sound', message)
    .acknowledged()
    .catch(() => {})
  const [hers, his] = [ada, bob].map((person) => renderChannel(fake, channel, person))
  expect(hers).toContain('Only you can see this')
  expect(hers).toContain('The application did not respond')
  expect(his).not.toContain('psst')
  expect(his).not.toContain('did not respond')
})
