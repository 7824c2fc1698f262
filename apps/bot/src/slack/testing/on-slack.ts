import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Json } from '@soundscene/db'
import { freePort } from '@soundscene/testkit/processes'
import { type FakeSlack, type FakeSlackOptions, type SlackManifest, startFakeSlack } from '@soundscene/testkit/slack'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Asking, Desk } from '../../answering/desk.ts'
import type { OpenRelay } from '../../answering/open-relay.ts'
import type { Owed } from '../../answering/relay.ts'
import { slackConfig } from '../config.ts'
import { openSlack } from '../open-slack.ts'
import { httpManifest, manifestSchema } from '../setup/http-manifest.ts'
import { installationStore } from '../workspace/installation-store.ts'
import { type RecordingDesk, recordingDesk } from './desk.ts'

const secret = 'a secret of at least thirty-two characters'
const socketManifest: SlackManifest = JSON.parse(
  readFileSync(new URL('../../../manifest/slack.json', import.meta.url), 'utf8'),
)

/** The bot on a stand-in Slack, with a desk that keeps what it is handed. */
export interface OnSlack {
  fake: FakeSlack
  slack: OpenRelay
  desk: RecordingDesk
  /** How long each acknowledgement took, in ms. */
  acknowledged: number[]
  /** Every line that was logged. */
  logged: string[]
}

interface Options extends FakeSlackOptions {
  desk?: Partial<Desk>
  env?: Record<string, string>
}

/** Slow machines may take their time to acknowledge; a test about lateness says otherwise. */
const patience: FakeSlackOptions = { ackTimeoutMs: 60_000 }

/** Connected over Socket Mode, installed in one workspace. */
export async function onSocket({ desk: answers, env = {}, ...options }: Options = {}): Promise<OnSlack> {
  const fake = await startFakeSlack({ manifest: socketManifest, ...patience, ...options })
  onTestFinished(() => fake.close())
  const tokens = { SLACK_BOT_TOKEN: fake.workspace.botToken, SLACK_APP_TOKEN: fake.settings.appToken }
  return open(fake, { ...tokens, ...env }, answers)
}

/** With what Slack calls over HTTP. */
export interface OnHttp extends OnSlack {
  address: string
  /** Where installations are stored. */
  rows: Map<string, string>
}

/** The app with tokens that run out. */
export const rotatingManifest: SlackManifest = {
  ...socketManifest,
  settings: { ...socketManifest.settings, token_rotation_enabled: true },
}

/** Called by Slack at an address of this machine. */
export async function onHttp({
  desk: answers,
  env = {},
  manifest = socketManifest,
  ...options
}: Options = {}): Promise<OnHttp> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const overHttp = httpManifest(manifestSchema.parse(manifest), address) as unknown as SlackManifest
  const fake = await startFakeSlack({ manifest: overHttp, ...patience, ...options })
  onTestFinished(() => fake.close())
  const secrets = {
    SLACK_SIGNING_SECRET: fake.settings.signingSecret,
    SLACK_CLIENT_ID: fake.settings.clientId,
    SLACK_CLIENT_SECRET: fake.settings.clientSecret,
    SLACK_STATE_SECRET: 'at least sixteen characters',
    SLACK_PORT: String(port),
  }
  const rows = new Map<string, string>()
  const opened = await open(fake, { ...secrets, ...env }, answers, rows)
  await fake.deliverTo(`${address}/slack/events`)
  return { ...opened, address, rows }
}

async function open(
  fake: FakeSlack,
  env: Record<string, string>,
  answers: Partial<Desk> | undefined,
  rows = new Map<string, string>(),
): Promise<OnSlack> {
  const config = slackConfig.parse({ SLACK_API_URL: fake.apiUrl, SLACK_FILE_HOSTS: fake.filesHost, ...env })
  const desk = recordingDesk(answers)
  const [acknowledged, logged]: [number[], string[]] = [[], []]
  const logger = pino({ level: 'trace' }, { write: (line) => void logged.push(line) })
  const surroundings = { desk, logger, onAcknowledged: (ms: number) => void acknowledged.push(ms) }
  const slack = await openSlack(config, surroundings, storeIn(rows))
  onTestFinished(() => slack.close())
  return { fake, slack, desk, acknowledged, logged }
}

const storeIn = (rows: Map<string, string>) =>
  installationStore(
    {
      save: async ({ key, installation }) => void rows.set(key, installation),
      find: async (key) => rows.get(key) ?? null,
      remove: async (key) => void rows.delete(key),
    },
    secret,
  )

/** An answer that is owed for what was asked, as a row of the database would hold it. */
export function owedFor({ where, locale }: Pick<Asking, 'where' | 'locale'>, more: Partial<Owed> = {}): Owed {
  const owed: Owed = {
    id: randomUUID(),
    where,
    message: null,
    locale,
    isRetry: false,
    async remember(message: Json) {
      owed.message = message
    },
    ...more,
  }
  return owed
}
