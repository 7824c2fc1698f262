import { type FakeDiscord, startFakeDiscord } from '@soundscene/testkit/discord'
import { forbidOutside } from '@soundscene/testkit/loopback'
import { PermissionFlagsBits as Bits } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { checkDiscord } from './check-discord.ts'
import { discordConfig } from './config.ts'
import { configFor, openLab } from './testing/lab.ts'

forbidOutside()

const startFake = async (): Promise<FakeDiscord> => {
  const fake = await startFakeDiscord()
  onTestFinished(() => fake.stop())
  return fake
}

test('a bot that is set up and running has nothing missing, and its links are told', async () => {
  const { config } = await openLab()
  const findings = await checkDiscord(config)
  expect(findings.map(({ what, state }) => [what, state])).toEqual([
    ['DISCORD_TOKEN', 'good'],
    ['no privileged intent needed', 'good'],
    ['installable to people', 'good'],
    ['commands', 'good'],
    ['servers: 1', 'good'],
  ])
  expect(findings.at(-1)?.remedy).toContain('permissions=274878008320')
})

test('a bot that was never started and is nowhere has its commands and servers missing', async () => {
  const findings = await checkDiscord(configFor(await startFake()))
  expect(findings.filter(({ state }) => state === 'missing')).toMatchObject([
    { what: 'commands', remedy: expect.stringContaining('Start the bot') },
    { what: 'servers', remedy: expect.stringContaining('https://discord.com/oauth2/authorize?client_id=') },
  ])
})

test('permissions that lack in a server are named', async () => {
  const { config, guild } = await openLab()
  for (const role of guild.roles) role.permissions &= ~(Bits.AttachFiles | Bits.SendMessages)
  const findings = await checkDiscord(config)
  const remedy = 'Grant SendMessages, AttachFiles'
  expect(findings.at(-1)).toEqual({ what: 'permissions in Lab', state: 'wrong', remedy })
})

test('automatic drawing without its intent is wrong', async () => {
  const findings = await checkDiscord(configFor(await startFake(), { DISCORD_AUTOMATIC: 'true' }))
  expect(findings).toContainEqual(expect.objectContaining({ what: 'Message Content intent', state: 'wrong' }))
})

test.each([
  ['no token', {}, 'missing', 'docs/discord.md'],
  ['a wrong token', { DISCORD_TOKEN: 'wrong' }, 'wrong', 'DISCORD_TOKEN is not accepted'],
  ['no network', { DISCORD_TOKEN: 'x', DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 'wrong', 'Check the network'],
])('%s is told with what to do', async (_, env, state, remedy) => {
  const { rest } = await startFake()
  const findings = await checkDiscord(discordConfig.parse({ DISCORD_API_URL: rest.api, ...env }))
  expect(findings).toMatchObject([{ state, remedy: expect.stringContaining(remedy) }])
})
