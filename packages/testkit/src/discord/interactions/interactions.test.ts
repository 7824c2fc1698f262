import {
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  TextInputStyle,
} from 'discord.js'
import { expect, it } from 'vitest'
import type { Lab } from '../testing/lab.ts'
import { logIn, openLab } from '../testing/lab.ts'

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction

/** Lets Ada use the message command, and the bot do something with it; resolves to both once it is done. */
const use = async ({ fake, channel, ada }: Lab, act: (command: Command) => Promise<unknown>) => {
  let done = (_: unknown) => {}
  const outcome = new Promise((resolve) => {
    done = resolve
  })
  await logIn(fake, (interaction: Interaction) => {
    if (interaction.isMessageContextMenuCommand()) done(act(interaction).catch((error: unknown) => error))
  })
  const asked = ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))
  return { asked, outcome: await outcome }
}

it('refuses a response that comes too late, and tells the person', async () => {
  const lab = await openLab({ acknowledgeWithinMs: 20 })
  const { asked, outcome } = await use(lab, async (command) => {
    await lab.fake.until('the failure', () => lab.fake.world.interactions[0]?.state === 'failed')
    await command.deferReply()
  })
  expect(outcome).toMatchObject({ status: 404, code: 10062 })
  await expect(asked.acknowledged()).rejects.toThrow('The application did not respond')
})

it('counts a slow network as lateness', async () => {
  const lab = await openLab({ acknowledgeWithinMs: 20 })
  lab.fake.fail({ path: /callback$/ }, { delayMs: 60 })
  const { outcome } = await use(lab, (command) => command.deferReply())
  expect(outcome).toMatchObject({ status: 404, code: 10062 })
})

it('refuses a second response', async () => {
  const lab = await openLab()
  const { asked, outcome } = await use(lab, async (command) => {
    await command.deferReply()
    command.deferred = false
    await command.reply('again')
  })
  expect(outcome).toMatchObject({ status: 400, code: 40060 })
  expect(asked.state).toBe('deferred public')
})

it('refuses everything once the token has expired', async () => {
  const lab = await openLab()
  const { asked, outcome } = await use(lab, async (command) => {
    await command.deferReply()
    lab.fake.expireTokens()
    await command.editReply('too late')
  })
  expect(outcome).toMatchObject({ status: 401, code: 50027 })
  expect(asked.visibleTo(lab.ada)).toMatchObject([{ isLoading: true }])
})

it('knows no webhook before the interaction is acknowledged', async () => {
  const { outcome } = await use(await openLab(), (command) => command.webhook.send('early'))
  expect(outcome).toMatchObject({ status: 404, code: 10015 })
})

it('gives the response back when asked with_response', async () => {
  const { asked, outcome } = await use(await openLab(), async (command) => {
    const { resource, interaction } = await command.reply({ content: 'hello', withResponse: true })
    return [resource?.message?.id, interaction.responseMessageEphemeral]
  })
  expect(outcome).toEqual([asked.original?.id, false])
})

it('decides at the deferral who sees the answer', async () => {
  const { asked } = await use(await openLab(), async (command) => {
    await command.deferReply({ flags: MessageFlags.Ephemeral })
    await command.editReply('only for you')
  })
  expect(asked.interaction.callback?.type).toBe(5)
  expect(asked.original).toMatchObject({ content: 'only for you', onlyFor: asked.interaction.user })
})

it('refuses flags of a deferral but the one for privacy', async () => {
  const lab = await openLab()
  const { outcome } = await use(lab, (command) =>
    command.client.rest.post(`/interactions/${command.id}/${command.token}/callback`, {
      auth: false,
      body: { type: 5, data: { flags: MessageFlags.IsComponentsV2 } },
    }),
  )
  expect(outcome).toMatchObject({ status: 400, code: 50035 })
})

it('fills the loading answer with the first follow-up, whatever its flags say', async () => {
  const { asked } = await use(await openLab(), async (command) => {
    await command.deferReply()
    await command.followUp({ content: 'meant to be private', flags: MessageFlags.Ephemeral })
  })
  expect(asked.original).toMatchObject({ content: 'meant to be private', onlyFor: null })
  expect(asked.followUps).toEqual([])
})

it('posts a private follow-up after the public answer was deleted', async () => {
  const lab = await openLab()
  const { asked } = await use(lab, async (command) => {
    await command.deferReply()
    await command.deleteReply()
    await command.followUp({ content: 'it was silent', flags: MessageFlags.Ephemeral })
  })
  expect(asked.original?.deletedAt).not.toBeNull()
  expect(asked.visibleTo(lab.ada)).toMatchObject([{ text: 'it was silent', isEphemeral: true }])
  expect(await asked.answered()).toMatchObject({ text: 'it was silent' })
})

it('knows a deleted answer no more', async () => {
  const { outcome } = await use(await openLab(), async (command) => {
    await command.deferReply()
    await command.deleteReply()
    await command.editReply('gone')
  })
  expect(outcome).toMatchObject({ status: 404, code: 10008 })
})

it('lets an app that only the person installed follow up five times, in a guild that it is not in', async () => {
  const lab = await openLab()
  lab.fake.removeBot(lab.guild)
  lab.ada.installApp()
  const { asked, outcome } = await use(lab, async (command) => {
    expect(command.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: lab.ada.id })
    expect([command.inGuild(), command.inCachedGuild()]).toEqual([true, false])
    await command.reply('one')
    for (let time = 0; time < 6; time += 1) await command.followUp(`more ${time}`)
  })
  expect(outcome).toMatchObject({ status: 400, code: 40094 })
  expect(asked.followUps).toHaveLength(5)
})

it('makes such an answer private where external apps are not wanted', async () => {
  const lab = await openLab()
  lab.fake.removeBot(lab.guild)
  lab.ada.installApp()
  lab.fake.setPermissions(lab.channel, lab.ada, { deny: PermissionFlagsBits.UseExternalApps })
  const { asked } = await use(lab, (command) => command.reply('for everyone?'))
  expect(asked.visibleTo(lab.ada)).toMatchObject([{ isEphemeral: true }])
})

it('offers a command to nobody where neither the guild nor the person has the app', async () => {
  const { fake, guild, channel, ada } = await openLab()
  await logIn(fake)
  fake.removeBot(guild)
  expect(() => ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))).toThrow('not offered to Ada')
})

it('opens a form and sends what was filled in', async () => {
  const { fake, channel, ada } = await openLab()
  await logIn(fake, async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.showModal(form)
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'))
  })
  const asked = ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))
  await asked.acknowledged()
  expect(asked.state).toBe('modal')
  expect(() => ada.submitModal(asked, {})).toThrow('why must be filled in')
  expect(await ada.submitModal(asked, { why: 'because' }).answered()).toMatchObject({ text: 'because' })
})

const form = new ModalBuilder({
  custom_id: 'form',
  title: 'A question',
  components: [{ type: 18, label: 'Why?', component: { type: 4, custom_id: 'why', style: TextInputStyle.Short } }],
})
