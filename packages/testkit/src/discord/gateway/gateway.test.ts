import { once } from 'node:events'
import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { logIn, openLab } from '../testing/lab.ts'

// Only ends what would hang.
const patient = { interval: 5 }

const counting = () => {
  const ids: string[] = []
  const answer = async (interaction: Interaction) => {
    ids.push(interaction.id)
    if (ids.filter((id) => id === interaction.id).length === 1 && interaction.isRepliable())
      await interaction.reply('done')
  }
  return { ids, answer }
}

it('replays what was missed when a client resumes after a cut', async () => {
  const { fake, channel, ada } = await openLab()
  const { ids, answer } = counting()
  await logIn(fake, answer)
  fake.dropConnections()
  await fake.until('the cut', () => !fake.gateway.isConnected)
  const asked = ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))
  await asked.answered()
  expect(ids).toEqual([asked.interaction.id])
  expect(fake.gateway).toMatchObject({ identified: 1, resumed: 1 })
})

it('lets a client reconnect and resume when asked to', async () => {
  const { fake, channel, ada } = await openLab()
  const { answer } = counting()
  await logIn(fake, answer)
  fake.reconnect()
  await fake.until('the client to resume', () => fake.gateway.resumed === 1)
  await ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello')).answered()
  expect(fake.gateway.identified).toBe(1)
})

it('lets a client resume a session that is invalid for a moment', async () => {
  const { fake } = await openLab()
  await logIn(fake)
  fake.invalidateSession(true)
  await fake.until('the client to resume', () => fake.gateway.resumed === 1)
  expect(fake.gateway.identified).toBe(1)
})

it('forgets a session that is invalid for good', async () => {
  const { fake } = await openLab()
  const socket = new WebSocket(`${fake.url.replace('http', 'ws')}/gateway?v=10&encoding=json`)
  const received: { op: number; t?: string; d: { session_id: string } }[] = []
  socket.on('message', (text) => received.push(JSON.parse(String(text))))
  const send = (op: number, d: object) => socket.send(JSON.stringify({ op, d }))
  await once(socket, 'open')
  send(2, { token: fake.token, intents: 0 })
  await expect.poll(() => received.at(-1)?.t, patient).toBe('READY')
  fake.invalidateSession(false)
  await expect.poll(() => received.at(-1), patient).toEqual({ op: 9, d: false })
  send(6, { token: fake.token, session_id: received.find(({ t }) => t === 'READY')?.d.session_id, seq: 1 })
  await expect
    .poll(() => received.slice(-2), patient)
    .toEqual([
      { op: 9, d: false },
      { op: 9, d: false },
    ])
  socket.close()
})

it('delivers the same interaction twice when told to', async () => {
  const { fake, channel, ada } = await openLab()
  const { ids, answer } = counting()
  await logIn(fake, answer)
  const asked = ada.useMessageCommand('Draw this sound', ada.say(channel, 'hello'))
  await asked.answered()
  fake.duplicate(asked)
  await expect.poll(() => ids, patient).toEqual([asked.interaction.id, asked.interaction.id])
})

it('delivers the same message twice when told to', async () => {
  const { fake, ada } = await openLab()
  const client = await logIn(fake)
  const heard: string[] = []
  client.on(Events.Raw, ({ t, d }: { t: string; d: { id: string } }) => {
    if (t === 'MESSAGE_CREATE') heard.push(d.id)
  })
  const message = ada.sendDirectMessage('hello')
  fake.duplicate(message)
  await expect.poll(() => heard, patient).toEqual([message.id, message.id])
})

it('refuses the privileged intent until it is switched on', async () => {
  const { fake } = await openLab()
  const intents = [GatewayIntentBits.MessageContent]
  const client = new Client({ intents, rest: fake.rest })
  await expect(client.login(fake.token)).rejects.toThrow('Used disallowed intents')
  const { fake: open } = await openLab({ allowsMessageContent: true })
  await expect(logIn(open, undefined, intents)).resolves.toBeDefined()
})

it('leaves out what others write in guilds without the intent for it, but not in direct messages', async () => {
  const { fake, channel, ada } = await openLab()
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]
  const client = await logIn(fake, undefined, intents)
  const read: unknown[] = []
  client.on(Events.MessageCreate, ({ content, attachments }) => read.push([content, attachments.size]))
  ada.postFile(channel, { name: 'a.ogg', bytes: Buffer.alloc(3) }, 'in public')
  ada.say(channel, `<@${fake.bot.id}> hello`)
  ada.sendDirectMessage('in private', [{ name: 'a.ogg', bytes: Buffer.alloc(3) }])
  ada.say(channel, 'the end')
  await expect.poll(() => read.length, patient).toBe(4)
  expect(read).toEqual([
    ['', 0],
    [`<@${fake.bot.id}> hello`, 0],
    ['in private', 1],
    ['', 0],
  ])
})

it('tells of guilds that the bot joins and leaves', async () => {
  const { fake } = await openLab()
  const client = await logIn(fake)
  const guild = fake.addGuild({ name: 'Other', hasBot: false })
  const joined = new Promise((resolve) => client.once(Events.GuildCreate, ({ name }) => resolve(name)))
  fake.addBot(guild)
  expect(await joined).toBe('Other')
  const left = new Promise((resolve) => client.once(Events.GuildDelete, ({ name }) => resolve(name)))
  fake.removeBot(guild)
  expect(await left).toBe('Other')
})
