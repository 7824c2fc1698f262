import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '@soundscene/db'
import { startPostgres } from '@soundscene/postgres'
import { freePort, startVictim, type Victim } from '@soundscene/testkit/processes'
import type { Stage } from './stages/stage.ts'

/** The whole product on this machine, but for the site: each part can be killed and comes back. */
export interface Product {
  bot: Victim
  worker: Victim
  killDatabase(): Promise<void>
  killRedis: (() => Promise<void>) | undefined
  /** Resolves once the bot has reached every platform, and the worker has loaded its model. */
  ready(): Promise<void>
  /** Lines of the bot's log. */
  log(): string[]
  stop(): Promise<void>
}

export interface ProductOptions {
  folder: string
  stages: Stage[]
  onRedis: boolean
  /** Variables that differ from the defaults. */
  env?: Record<string, string>
}

const root = join(import.meta.dirname, '../../../..')

/** Brings up database, queue, worker with the bundled model, and bot. */
export async function startProduct({ folder, stages, onRedis, env = {} }: ProductOptions): Promise<Product> {
  const dir = join(folder, 'postgres')
  let postgres = await startPostgres({ dir })
  await migrate(postgres.url())
  const [redisPort, botPort, workerPort] = [await freePort(), await freePort(), await freePort()]
  const log = (name: string) => join(folder, `${name}.log`)
  const redis = onRedis ? startVictim(redisCommand(folder, redisPort), process.env, log('redis')) : undefined
  const shared = {
    ...process.env,
    ...{ DATABASE_URL: postgres.url(), BLOBS_DIR: join(folder, 'blobs'), LOCK_SECONDS: '2', THREADS: '1' },
    REDIS_URL: onRedis ? `redis://127.0.0.1:${redisPort}` : '',
    MODEL_DIR: join(root, 'models/small-world'),
    CHAT_SECRET: 'a secret for this run, and for it only',
    ...Object.assign({}, ...stages.map((stage) => stage.env)),
    ...env,
  }
  const program = (name: 'bot' | 'worker', port: number) =>
    startVictim(
      [process.execPath, '--import', import.meta.resolve('tsx'), join(root, 'apps', name, 'src/main.ts')],
      { ...shared, HEALTH_PORT: String(port) },
      log(name),
    )
  const [worker, bot] = [program('worker', workerPort), program('bot', botPort)]
  return {
    bot,
    worker,
    async killDatabase() {
      process.kill(postgres.pid, 'SIGKILL')
      await postgres.exited
      postgres = await startPostgres({ dir })
    },
    killRedis: redis && (() => redis.kill()),
    async ready() {
      await until(() => answers(`http://127.0.0.1:${workerPort}/healthz`, 'ok'))
      for (const { platform } of stages)
        await until(() => answers(`http://127.0.0.1:${botPort}/metrics`, `connected{platform="${platform}"} 1`))
    },
    log: () => readFileSync(log('bot'), 'utf8').split('\n').filter(Boolean),
    async stop() {
      await Promise.all([bot.stop(), worker.stop()])
      await redis?.stop()
      await postgres.stop()
    },
  }
}

const redisCommand = (folder: string, port: number) => [
  ...['redis-server', '--bind', '127.0.0.1', '--port', String(port), '--dir', folder],
  ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
]

async function answers(address: string, text: string): Promise<boolean> {
  const response = await fetch(address).catch(() => undefined)
  return response?.ok === true && (await response.text()).includes(text)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 200))
}
