import { type Asked, startFakeDiscord } from '@soundscene/testkit/discord'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { PermissionFlagsBits } from 'discord.js'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { openDiscord } from './open-discord.ts'
import { cardOf, configFor, openLab, openSecond, owedFor, whatIsAsked } from './testing/lab.ts'
import { standInDesk } from './testing/stand-in-desk.ts'

forbidOutside()

const ogg = Buffer.alloc(500, 7)

const open = async (env: Record<string, string>) => {
  const fake = await startFakeDiscord()
  onTestFinished(() => fake.stop())
  const surroundings = { desk: standInDesk(), logger: pino({ level: 'silent' }), onAcknowledged: () => {} }
  return openDiscord(configFor(fake, env), surroundings)
}

test('a token that Discord refuses is told as a wrong setting', async () => {
  await expect(open({ DISCORD_TOKEN: 'wrong' })).rejects.toThrow(/DISCORD_TOKEN/)
})

test('automatic drawing without the intent that it takes is told as a wrong setting', async () => {
  await expect(open({ DISCORD_AUTOMATIC: 'true' })).rejects.toThrow(/Message Content/)
})

test('a Discord that is out of reach is told as one that may come back', async () => {
  await expect(open({ DISCORD_API_URL: 'http://127.0.0.1:9/api' })).rejects.toMatchObject({ retryable: true })
})

test('commands are registered when they differ from what stands, and left alone when they do not', async () => {
  const lab = await openLab()
  const written = () => lab.fake.calls.filter(({ method }) => method === 'PUT')
  expect(written()).toHaveLength(1)
  await openSecond(lab)
  expect(written()).toHaveLength(1)
  const [first] = lab.fake.world.commands.get('') ?? []
  Object.assign(first ?? {}, { name: 'Another' })
  await openSecond(lab)
  expect(written()).toHaveLength(2)
})

test('every command has its door', async () => {
  const { ada, channel, fake, guild } = await openLab({ locale: 'en-US' })
  fake.setPermissions(guild, ada, { allow: PermissionFlagsBits.ManageGuild })
  const note = ada.postVoiceNote(channel, ogg, 2)
  const file = { name: 'a.ogg', bytes: ogg }
  const perform: Record<string, () => Asked> = {
    'Draw this sound': () => ada.useMessageCommand('Draw this sound', note),
    draw: () => ada.useSlash(channel, 'draw', { sound: file }),
    privacy: () => ada.useSlash(channel, 'privacy'),
    study: () => ada.useSlash(channel, 'study'),
    settings: () => ada.useSlash(channel, 'settings'),
  }
  for (const { name } of fake.world.commands.get('') ?? []) {
    const asked = perform[name]?.()
    await asked?.acknowledged()
    expect(asked?.visibleTo(ada)[0]?.text).not.toContain('another version')
  }
})

test('events are heard after the connection was cut, and after its session was declared invalid', async () => {
  const { fake, ada, channel, opened } = await openLab()
  const draw = () => ada.useMessageCommand('Draw this sound', ada.postVoiceNote(channel, ogg, 2)).acknowledged()
  fake.dropConnections()
  await fake.until('no connection', () => !opened.isConnected())
  await draw()
  expect(opened.isConnected()).toBe(true)
  fake.reconnect()
  await draw()
})

test('closing acknowledges what is in hand and takes no more, while answers are still delivered', async () => {
  let goOn = () => {}
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const lab = await openLab()
  const { desk, ada, channel, opened, relay, fake } = lab
  const ask = desk.ask
  let isAsking = false
  desk.ask = (asking) => {
    isAsking = true
    return waiting.then(() => ask(asking))
  }
  const asked = ada.useMessageCommand('Draw this sound', ada.postVoiceNote(channel, ogg, 2))
  await expect.poll(() => isAsking).toBe(true)
  const closed = opened.close()
  goOn()
  await closed
  await asked.acknowledged()
  expect(opened.isConnected()).toBe(false)
  fake.expireTokens()
  const owed = owedFor(lab)
  await relay.showPicture(owed, cardOf(owed.id))
  expect(ada.sees(channel).at(-1)?.pictures).toHaveLength(1)
})

test('being thrown out of a server forgets it', async () => {
  const { fake, guild, desk } = await openLab()
  fake.removeBot(guild)
  await expect.poll(() => desk.calls).toEqual([['forgetServer', { platform: 'discord', server: guild.id }]])
})

test('an acknowledgement that comes too late is no fault', async () => {
  const { fake, desk, ada, channel, acknowledgements, opened } = await openLab({
    discord: { acknowledgeWithinMs: 3_000 },
  })
  const ask = desk.ask
  desk.ask = async (asking) => {
    await fake.until('the failure', () => asked.state === 'failed')
    return ask(asking)
  }
  const asked = ada.useMessageCommand('Draw this sound', ada.postVoiceNote(channel, ogg, 2))
  await expect(asked.acknowledged()).rejects.toThrow('did not respond')
  desk.ask = ask
  await ada.useSlash(channel, 'privacy').answered()
  await opened.close()
  expect(desk.asked).toHaveLength(1)
  expect(acknowledgements).toHaveLength(1)
})

test('a request whose acknowledgement Discord could not take is still answered', async () => {
  const lab = await openLab()
  const { fake, ada, channel, relay, opened } = lab
  fake.fail({ path: /callback$/ }, { status: 500, times: Number.POSITIVE_INFINITY })
  const note = ada.postVoiceNote(channel, ogg, 2)
  ada.useMessageCommand('Draw this sound', note)
  await whatIsAsked(lab)
  await opened.close()
  const owed = owedFor(lab)
  await relay.showPicture(owed, cardOf(owed.id))
  const [, picture, ...more] = ada.sees(channel)
  expect(picture).toMatchObject({ pictures: [{}], message: { reference: { message: note } } })
  expect(more).toEqual([])
})
