import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BitFieldResolvable,
  Client,
  Events,
  GatewayIntentBits,
  type GatewayIntentsString,
  type Interaction,
  InteractionContextType,
  Partials,
} from 'discord.js'
import { afterEach, expect } from 'vitest'
import { forbidOutside } from '../../loopback/index.ts'
import {
  type Channel,
  type FakeDiscord,
  type FakeDiscordOptions,
  type Guild,
  type Person,
  startFakeDiscord,
} from '../index.ts'

forbidOutside()

/** A Discord with one guild, one channel and Ada in it. */
export interface Lab {
  fake: FakeDiscord
  guild: Guild
  channel: Channel
  ada: Person
}

const ends: (() => Promise<void>)[] = []
const failures: unknown[] = []

/** Slow machines may take their time to acknowledge; a test about lateness says otherwise. */
const patience: FakeDiscordOptions = { acknowledgeWithinMs: 60_000 }

/** Starts one for the test that runs, to be stopped after it. */
export const openLab = async (options?: FakeDiscordOptions): Promise<Lab> => {
  const fake = await startFakeDiscord({ ...patience, ...options })
  ends.push(() => fake.stop())
  const guild = fake.addGuild({ name: 'Lab', locale: 'de' })
  const channel = fake.addChannel(guild, 'sounds')
  const ada = fake.addPerson({ name: 'Ada', locale: 'de', guilds: [guild] })
  return { fake, guild, channel, ada }
}

/** Logs the real client in, with the commands that the tests use; what `answer` throws fails the test. */
export const logIn = async (
  fake: FakeDiscord,
  answer: (interaction: Interaction) => unknown = () => {},
  intents: BitFieldResolvable<GatewayIntentsString, number> = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.DirectMessages,
  ],
): Promise<Client<true>> => {
  const client = new Client({ intents, partials: [Partials.Channel], rest: fake.rest })
  ends.push(() => client.destroy())
  client.on(Events.InteractionCreate, (interaction) => {
    Promise.resolve(answer(interaction)).catch((error: unknown) => failures.push(error))
  })
  client.on(Events.Error, (error) => failures.push(error))
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(fake.token)
  const loggedIn = await ready
  await loggedIn.application.commands.set(commands)
  return loggedIn
}

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

const commands = [
  { name: 'Draw this sound', type: ApplicationCommandType.Message as const, ...everywhere },
  {
    name: 'draw',
    description: 'Draws a sound',
    ...everywhere,
    options: [
      {
        name: 'sound',
        description: 'What to draw',
        type: ApplicationCommandOptionType.Attachment as const,
        required: true,
      },
      {
        name: 'gain',
        description: 'How loud',
        type: ApplicationCommandOptionType.Number as const,
        minValue: -20,
        maxValue: 20,
      },
    ],
  },
]

/** Smallest picture there is. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  expect(failures.splice(0)).toEqual([])
})
