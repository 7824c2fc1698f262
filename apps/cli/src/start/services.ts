import path from 'node:path'
import { startPostgres } from '@soundscene/postgres'
import { startChild } from './child.ts'
import type { LauncherConfig } from './config.ts'
import { answers } from './health.ts'
import { openLog } from './log-file.ts'
import { nextProgram } from './next-program.ts'
import type { ServiceSpec } from './service.ts'

/** The database that comes along. */
export interface DatabaseService extends ServiceSpec {
  /** Its address, the same after every start; known once it was started. */
  url(): string
}

export function databaseService(home: string): DatabaseService {
  const dir = path.join(home, 'postgres')
  let url = ''
  return {
    name: 'database',
    log: path.join(dir, 'postgres.log'),
    async start() {
      const postgres = await startPostgres({ dir })
      url = postgres.url()
      const kill = () => process.kill(postgres.pid, 'SIGQUIT')
      return { exited: postgres.exited.then(() => 'it ended'), stop: () => postgres.stop(), kill }
    },
    ready: () => Promise.resolve(),
    url: () => url,
  }
}

/** The worker, which says on a port of its own that its model is loaded. */
export const workerService = (config: LauncherConfig, env: NodeJS.ProcessEnv, healthPort: number): ServiceSpec =>
  processService('worker', config, env, healthPort)

/** The bot, which says on a port of its own that it runs; platforms that can't be reached yet it goes on trying. */
export const botService = (config: LauncherConfig, env: NodeJS.ProcessEnv, healthPort: number): ServiceSpec =>
  processService('bot', config, env, healthPort)

function processService(
  name: 'worker' | 'bot',
  { root, home }: LauncherConfig,
  env: NodeJS.ProcessEnv,
  healthPort: number,
): ServiceSpec {
  const log = openLog(home, name)
  const args = ['--import', import.meta.resolve('tsx'), path.join(root, 'apps', name, 'src/main.ts')]
  return {
    name,
    log: log.path,
    start: async () => startChild({ args, env: { ...env, HEALTH_PORT: String(healthPort) }, log: log.descriptor }),
    ready: (signal) => answers(`http://127.0.0.1:${healthPort}/healthz`, signal),
  }
}

export function siteService({ root, home, host }: LauncherConfig, env: NodeJS.ProcessEnv, port: number): ServiceSpec {
  const log = openLog(home, 'site')
  const args = nextProgram(path.join(root, 'apps/web'), 'start', '--hostname', host, '--port', String(port))
  return {
    name: 'site',
    log: log.path,
    start: async () => startChild({ args, env, log: log.descriptor }),
    ready: (signal) => answers(`${addressOf(host, port)}/healthz`, signal),
  }
}

/** Where a browser on this machine finds the site. */
export const addressOf = (host: string, port: number): string =>
  `http://${['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
