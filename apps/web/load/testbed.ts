import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openBlobs } from '@soundscene/blobs'
import { type Database, migrate, openDatabase } from '@soundscene/db'
import type { FieldContext } from '@soundscene/fieldwork'
import { startPostgres } from '@soundscene/postgres'
import { freePort, startVictim } from '@soundscene/testkit/processes'
import type { LoadPlan } from './plan.ts'

const folder = path.resolve(import.meta.dirname, '..')
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
// Beside the build that a running product uses.
const production = {
  ...process.env,
  NODE_ENV: 'production',
  SITE_DIST: 'dist/load',
  NEXT_TELEMETRY_DISABLED: '1',
} as const

/** The site as it is shipped and a PostgreSQL that keeps what it promised, each of which can be killed. */
export interface Testbed {
  address: string
  /** Its data folder, as that of a running product. */
  home: string
  databaseUrl: string
  context: FieldContext & { database: Database }
  killSite: () => Promise<void>
  /** Kills the database, and starts it again after so many seconds. */
  loseDatabase: (seconds: number) => Promise<void>
  close: () => Promise<void>
}

/** Builds the site and starts everything in a folder of its own. */
export async function openTestbed({ isBuilt }: Pick<LoadPlan, 'isBuilt'>): Promise<Testbed> {
  if (!isBuilt) buildSite()
  const home = mkdtempSync(path.join(tmpdir(), 'soundscene-load-'))
  chmodSync(home, 0o711)
  const dir = path.join(home, 'postgres')
  let postgres = await startPostgres({ dir })
  const databaseUrl = postgres.url()
  await migrate(databaseUrl)
  const blobs = path.join(home, 'blobs')
  const context = { database: openDatabase(databaseUrl), blobs: await openBlobs(blobs) }
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const command = [process.execPath, next, 'start', folder, '--hostname', '127.0.0.1', '--port', String(port)]
  const site = startVictim(command, { ...production, ...variables(databaseUrl, blobs) }, path.join(home, 'site.log'))
  while (!(await answers(address))) await sleep(100)
  return {
    ...{ address, home, databaseUrl, context, killSite: site.kill },
    async loseDatabase(seconds) {
      process.kill(postgres.pid, 'SIGKILL')
      await Promise.all([postgres.exited, sleep(1_000 * seconds)])
      postgres = await startPostgres({ dir })
    },
    async close() {
      await site.stop()
      await context.database.close()
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const buildSite = () =>
  execFileSync(process.execPath, [next, 'build', folder], { env: production, stdio: ['ignore', 'ignore', 'inherit'] })

const variables = (databaseUrl: string, blobs: string) => ({
  ...{ DATABASE_URL: databaseUrl, BLOBS_DIR: blobs },
  OWNER_SECRET: 'a secret that only this run has, of length',
  ACCOUNT_SECRET: 'another secret that only this run has',
  // Every rater of the run comes from one address.
  ARRIVALS_PER_MINUTE: '1000000',
})

const answers = (address: string) =>
  fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
