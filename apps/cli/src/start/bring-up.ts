import path from 'node:path'
import { migrate } from '@soundscene/db'
import type { LauncherConfig } from './config.ts'
import { keptSecret } from './kept-secret.ts'
import { choosePort, freePort } from './port.ts'
import type { Product } from './product.ts'
import { type Say, type Service, type ServiceSpec, startService } from './service.ts'
import { addressOf, databaseService } from './services.ts'

interface BringUp {
  product: Product
  config: LauncherConfig
  port: number | undefined
  afterKill: boolean
  /** Filled as services come up, the last started first. */
  running: Service[]
  say: Say
  interrupted: AbortSignal
}

/** What an earlier launcher that was killed ran is gone after this long. */
const afterKillMs = 20_000

/** Starts everything in the order in which it is needed. @returns the site's address */
export async function bringUp({
  product,
  config,
  port,
  afterKill,
  running,
  say,
  interrupted,
}: BringUp): Promise<string> {
  const run = async <Spec extends ServiceSpec>(spec: Spec): Promise<Spec> => {
    interrupted.throwIfAborted()
    running.unshift(await startService(spec, say, interrupted))
    say(`The ${spec.name} runs.`)
    return spec
  }
  const { host, root } = config
  const wanted = port ?? config.port
  const patienceMs = afterKill ? afterKillMs : 0
  const sitePort = await choosePort(host, wanted, { exactly: port !== undefined, patienceMs })
  if (sitePort !== wanted) say(`Port ${wanted} is taken by another program; the site goes to ${sitePort}.`)
  const databaseUrl = config.databaseUrl ?? (await run(databaseService(config.home))).url()
  await migrate(databaseUrl)
  const env = environment(config, databaseUrl)
  await product.build({ root, env, say, signal: interrupted })
  await run(product.worker(config, env, await freePort()))
  await run(product.site(config, env, sitePort))
  if (config.chats) await run(product.bot(config, env, await freePort()))
  return addressOf(host, sitePort)
}

/** What worker, site and bot are told beside what the launcher was told itself. */
const environment = ({ home, modelDir }: LauncherConfig, databaseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  OWNER_SECRET: process.env.OWNER_SECRET || keptSecret(home, 'owner-secret'),
  ACCOUNT_SECRET: process.env.ACCOUNT_SECRET || keptSecret(home, 'account-secret'),
  CHAT_SECRET: process.env.CHAT_SECRET || keptSecret(home, 'chat-secret'),
  DATABASE_URL: databaseUrl,
  BLOBS_DIR: path.join(home, 'blobs'),
  MODEL_DIR: modelDir,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})
