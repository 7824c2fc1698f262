import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { botConfig } from '../apps/bot/src/config.ts'
import { discordConfig } from '../apps/bot/src/discord/config.ts'
import { slackConfig } from '../apps/bot/src/slack/config.ts'
import { readConfig, siteVariables } from '../apps/web/src/config.ts'
import { workerConfig } from '../apps/worker/src/config.ts'
import { readConfig as readVariables } from '../packages/service/src/read-config.ts'
import { readStages } from './docker/stages.ts'

interface Service {
  image?: string
  build?: { dockerfile: string; target: string }
  user?: string
  environment?: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  healthcheck?: unknown
  restart: string
  read_only: boolean
  cap_drop: string[]
  security_opt: string[]
  networks: string[]
  ports?: string[]
  deploy: { resources: { limits: { cpus: string; memory: string } } }
}

const root = path.join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const text = read('docker-compose.yml')
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> }
const gpu = parse(read('infra/compose.gpu.yml')) as { services: Record<string, Service> }
const names = Object.keys(services)
const stages = readStages(read('infra/docker/Dockerfile'))

const variablesIn = (yaml: string) => [...yaml.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name)

/** The environment of a container, after compose has filled in what `.env` says. */
function environmentOf(service: string, env: Record<string, string>): Record<string, string> {
  const target = services[service]?.build?.target ?? ''
  const filled = Object.entries(services[service]?.environment ?? {}).map(([name, value]) => [name, fill(value, env)])
  return { ...stages.get(target)?.env, ...Object.fromEntries(filled) }
}

function fill(value: string, env: Record<string, string>): string {
  return value.replace(/\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name, fallback = '') => env[name] || fallback)
}

it('names in .env.example every variable that compose reads', () => {
  const example = [...read('.env.example').matchAll(/^#?\s*([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(example).toEqual(expect.arrayContaining([...new Set(variablesIn(text))]))
})

it.each(names)(
  '%s runs without root, capabilities, new privileges or a writable root folder, within limits',
  (name) => {
    const service = services[name]
    const user = service?.user ?? stages.get(service?.build?.target ?? '')?.user
    expect(user).toMatch(/^(postgres|redis|node|1000:1000)$/)
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    expect(service?.deploy.resources.limits).toEqual({ cpus: expect.any(String), memory: expect.any(String) })
  },
)

it.each(names)('%s either runs once or is watched by a health check and started again', (name) => {
  const service = services[name]
  const watched = service?.healthcheck ?? stages.get(service?.build?.target ?? '')?.healthcheck
  if (service?.restart === 'no') expect(watched).toBeUndefined()
  else expect(watched).toBeDefined()
})

it.each(['worker', 'bot', 'web'])('%s starts after the database is migrated and the queue answers', (name) => {
  expect(services[name]?.depends_on).toEqual({
    postgres: { condition: 'service_healthy' },
    redis: { condition: 'service_healthy' },
    migrate: { condition: 'service_completed_successfully' },
  })
})

it('lets only the site, and for Slack the bot, be reached from outside', () => {
  expect(names.filter((name) => services[name]?.ports || services[name]?.networks.includes('edge'))).toEqual([
    'bot',
    'web',
  ])
})

it('gives the worker an environment that it accepts', () => {
  expect(readVariables(workerConfig, environmentOf('worker', { POSTGRES_PASSWORD: 'secret' }))).toMatchObject({
    DATABASE_URL: 'postgresql://soundscene:secret@postgres:5432/soundscene',
    REDIS_URL: 'redis://redis:6379',
    DEVICE: 'auto',
  })
})

it('gives the bot an environment that it accepts, with no platform as well as with one', () => {
  const env = { POSTGRES_PASSWORD: 'secret', CHAT_SECRET: 'x'.repeat(32) }
  expect(readVariables(botConfig, environmentOf('bot', env))).toMatchObject({ REDIS_URL: 'redis://redis:6379' })
  expect(readVariables(discordConfig, environmentOf('bot', env)).DISCORD_TOKEN).toBeUndefined()
  const onDiscord = environmentOf('bot', { ...env, DISCORD_TOKEN: 'token' })
  expect(readVariables(discordConfig, onDiscord).DISCORD_TOKEN).toBe('token')
})

it('gives the site an environment that it accepts', () => {
  const env = environmentOf('web', {
    POSTGRES_PASSWORD: 'secret',
    OWNER_SECRET: 'x'.repeat(32),
    ACCOUNT_SECRET: 'y'.repeat(32),
  })
  expect(readConfig(env)).toMatchObject({ redisUrl: 'redis://redis:6379', publicUrl: undefined })
})

it.each([
  ['worker', workerConfig],
  ['web', siteVariables],
  ['bot', botConfig],
  ['bot', discordConfig],
  ['bot', slackConfig],
] as const)('lets an operator set every variable that the %s reads', (name, { shape }) => {
  const fixed = ['HEALTH_HOST']
  expect([...Object.keys(environmentOf(name, {})), ...fixed]).toEqual(expect.arrayContaining(Object.keys(shape)))
})

it('keeps sounds and pictures in one folder that worker, bot and site share', () => {
  const folders = ['worker', 'bot', 'web'].map((name) => environmentOf(name, {}).BLOBS_DIR)
  expect(folders).toEqual(['/data', '/data', '/data'])
  expect(text).toContain("volumes: ['blobs:/data']")
})

it('turns the worker, and nothing else, into a CUDA worker where a GPU is wanted', () => {
  expect(Object.keys(gpu.services)).toEqual(['worker'])
  expect(gpu.services.worker).toMatchObject({ build: { target: 'worker-cuda' }, environment: { DEVICE: 'cuda' } })
})
