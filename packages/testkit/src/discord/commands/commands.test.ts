import { DiscordAPIError, REST, Routes } from 'discord.js'
import { expect, it } from 'vitest'
import { openLab } from '../testing/lab.ts'

const registering = async () => {
  const lab = await openLab()
  const rest = new REST({ ...lab.fake.rest, version: '10' }).setToken(lab.fake.token)
  const put = (body: unknown[]) => rest.put(Routes.applicationCommands(lab.fake.applicationId), { body })
  return { ...lab, rest, put: put as (body: unknown[]) => Promise<{ id: string }[]> }
}

const slash = (more: object) => ({ name: 'draw', description: 'Draws', ...more })
const withOption = (option: object) => slash({ options: [{ name: 'a', description: 'b', type: 3, ...option }] })

const nonsense: [what: string, commands: object[], code: string][] = [
  ['a name with a space', [slash({ name: 'draw it' })], 'STRING_TYPE_REGEX'],
  ['a name with a capital', [slash({ name: 'Draw' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33', [slash({ name: 'a'.repeat(33) })], 'STRING_TYPE_REGEX'],
  [
    'a translated name with a capital',
    [slash({ name_localizations: { de: 'Zeichne' } })],
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['a language that there is not', [slash({ name_localizations: { xx: 'draw' } })], 'BASE_TYPE_CHOICES'],
  ['no description', [{ name: 'draw' }], 'BASE_TYPE_REQUIRED'],
  ['a description of 101', [slash({ description: 'a'.repeat(101) })], 'BASE_TYPE_MAX_LENGTH'],
  ['a context that there is not', [slash({ contexts: [3] })], 'BASE_TYPE_CHOICES'],
  ['an installation that there is not', [slash({ integration_types: [2] })], 'BASE_TYPE_CHOICES'],
  ['an option of no type', [withOption({ type: 12 })], 'UNION_TYPE_CHOICES'],
  ['file types of a text', [withOption({ file_types: ['audio'] })], 'APPLICATION_COMMAND_OPTION_TYPE_INVALID'],
  ['a file type that there is not', [withOption({ type: 11, file_types: ['sound'] })], 'STRING_TYPE_REGEX'],
  ['choices of a file', [withOption({ type: 11, choices: [] })], 'APPLICATION_COMMAND_OPTION_TYPE_INVALID'],
  ['26 choices', [withOption({ choices: Array(26).fill({ name: 'a', value: 'a' }) })], 'BASE_TYPE_MAX_LENGTH'],
  [
    'an option twice',
    [slash({ options: [1, 2].map(() => ({ name: 'a', description: 'b', type: 3 })) })],
    'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
  ],
  [
    'a required option after another',
    [
      slash({
        options: [false, true].map((required) => ({ name: `a${required}`, description: 'b', type: 3, required })),
      }),
    ],
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'a subcommand beside an option',
    [
      slash({
        options: [
          { name: 'a', description: 'b', type: 3 },
          { name: 'c', description: 'd', type: 1 },
        ],
      }),
    ],
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['a command twice', [slash({}), slash({})], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
  ['a described message command', [{ type: 3, name: 'Draw this', description: 'a' }], 'BASE_TYPE_CHOICES'],
  [
    '16 message commands',
    Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `a${i}` })),
    'APPLICATION_COMMAND_TOO_MANY',
  ],
]

it.each(nonsense)('refuses %s, and keeps what was registered', async (_, commands, code) => {
  const { put, fake } = await registering()
  await put([slash({ name: 'before' })])
  const error = await put(commands).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(DiscordAPIError)
  expect(JSON.stringify((error as DiscordAPIError).rawError)).toContain(`"code":"${code}"`)
  expect(fake.world.commands.get('')).toMatchObject([{ name: 'before' }])
})

it('overwrites all commands, and lets those that stay keep their ids', async () => {
  const { put, fake } = await registering()
  const [first] = await put([slash({}), { type: 3, name: 'Draw this sound' }])
  const [second] = await put([slash({ description: 'Draws a sound' })])
  expect(second?.id).toBe(first?.id)
  expect(fake.world.commands.get('')).toMatchObject([{ name: 'draw', description: 'Draws a sound' }])
})

it('registers subcommands and file types, which the client then holds people to', async () => {
  const { put, channel, ada } = await registering()
  const sound = { name: 'sound', description: 'a', type: 11, required: true, file_types: ['audio', '.opus'] }
  const inner = [{ name: 'now', description: 'b', type: 1, options: [sound] }]
  await put([slash({ options: [{ name: 'this', description: 'c', type: 2, options: inner }] })])
  const bytes = Buffer.alloc(1)
  const asked = ada.useSlash(channel, 'draw this now', { sound: { name: 'a.opus', bytes } })
  expect(asked.interaction.data).toMatchObject({
    options: [{ name: 'this', options: [{ name: 'now', options: [{ name: 'sound' }] }] }],
  })
  expect(() => ada.useSlash(channel, 'draw', {})).toThrow('needs a subcommand')
  expect(() => ada.useSlash(channel, 'draw this now', { sound: { name: 'a.txt', bytes } })).toThrow(
    'sound does not take',
  )
})

it('keeps the commands of one guild apart, and offers them to those who may use them', async () => {
  const { rest, fake, guild, channel, ada } = await registering()
  const route = Routes.applicationGuildCommands(fake.applicationId, guild.id)
  await rest.put(route, { body: [slash({ default_member_permissions: '32' })] })
  expect(() => ada.useSlash(channel, 'draw')).toThrow('not offered to Ada')
  fake.setPermissions(guild, ada, { allow: 32n })
  expect(ada.useSlash(channel, 'draw').state).toBe('pending')
  expect(() => ada.useSlash(ada.directMessages(), 'draw')).toThrow('no command draw')
})
