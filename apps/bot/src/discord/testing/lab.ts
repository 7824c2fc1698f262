import type { Json } from '@soundscene/db'
import {
  type Channel,
  type FakeDiscord,
  type FakeDiscordOptions,
  type Guild,
  type Person,
  startFakeDiscord,
} from '@soundscene/testkit/discord'
import { pino } from 'pino'
import { onTestFinished, vi } from 'vitest'
import type { Asking, Desk } from '../../answering/desk.ts'
import type { OpenRelay } from '../../answering/open-relay.ts'
import type { Owed, PairCard, PictureCard, Relay } from '../../answering/relay.ts'
import { type DiscordConfig, discordConfig } from '../config.ts'
import { openDiscord } from '../open-discord.ts'
import { type StandInDesk, standInDesk } from './stand-in-desk.ts'

/** A Discord with one German guild, a channel and Ada in it, and the bot's doors open on it. */
export interface Lab {
  fake: FakeDiscord
  guild: Guild
  channel: Channel
  ada: Person
  desk: StandInDesk
  config: DiscordConfig
  opened: OpenRelay
  relay: Relay
  /** Milliseconds of every acknowledgement. */
  acknowledgements: number[]
}

export interface LabOptions {
  discord?: FakeDiscordOptions
  config?: Record<string, string>
  desk?: Partial<Desk>
  locale?: string
}

export const configFor = (fake: FakeDiscord, env: Record<string, string> = {}): DiscordConfig =>
  discordConfig.parse({
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.rest.api,
    DISCORD_CDN_HOSTS: new URL(fake.cdnUrl).host,
    ...env,
  })

/** Slow machines may take their time to acknowledge; a test about lateness says otherwise. */
const patience: FakeDiscordOptions = { acknowledgeWithinMs: 60_000 }

/** Set up for the test that runs, and taken down after it. */
export async function openLab(options: LabOptions = {}): Promise<Lab> {
  const { locale = 'de' } = options
  const fake = await startFakeDiscord({ ...patience, ...options.discord })
  onTestFinished(() => fake.stop())
  const guild = fake.addGuild({ name: 'Lab', locale })
  const channel = fake.addChannel(guild, 'sounds')
  const ada = fake.addPerson({ name: 'Ada', locale, guilds: [guild] })
  const desk = standInDesk(options.desk)
  const config = configFor(fake, options.config)
  const acknowledgements: number[] = []
  const logger = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const opened = await openDiscord(config, { desk, logger, onAcknowledged: (ms) => acknowledgements.push(ms) })
  onTestFinished(() => opened.close())
  return { fake, guild, channel, ada, desk, config, opened, relay: opened.relay, acknowledgements }
}

/** Another process of the bot, on the same Discord. */
export async function openSecond({ desk, config }: Lab): Promise<OpenRelay> {
  const opened = await openDiscord(config, {
    desk,
    logger: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    onAcknowledged: () => {},
  })
  onTestFinished(() => opened.close())
  return opened
}

/** What has been asked for, once there is something. */
export const whatIsAsked = ({ desk }: Pick<Lab, 'desk'>): Promise<StandInDesk['asked']> =>
  vi.waitUntil(() => desk.asked.length > 0 && desk.asked, { timeout: 60_000, interval: 10 })

/** What is owed for the latest request, as the row would tell it. */
export function owedFor({ desk }: Lab, message: Json | null = null): Owed {
  const asking = desk.asked.at(-1) as Asking & { id: string }
  return { id: asking.id, where: asking.where, message, locale: asking.locale }
}

/** Smallest picture there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const cardOf = (drawId: string): PictureCard => ({
  ...{ drawId, png, altText: 'Picture generated from a 3-second sound', headline: 'a dog (63 % sure)' },
  ...{ footer: 'seed 7', notices: ['Only the first 10 seconds were heard.'] },
})

export const pairOf = (drawId: string): PairCard => ({
  drawId,
  pictures: [
    { png, altText: 'the first of two' },
    { png, altText: 'the second of two' },
  ],
  question: 'Which picture fits the sound?',
  labels: { first: 'The first', second: 'The second', neither: 'Neither fits' },
})
