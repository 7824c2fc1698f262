import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { startPostgres } from '@soundscene/postgres'
import { patiently } from '@soundscene/service'
import { freePort, startVictim, type Victim } from '@soundscene/testkit/processes'
import pg from 'pg'

/** The product's processes, each of which can be killed; the worker's model is slow, so that there is a "meanwhile". */
export interface TestbedOptions {
  folder: string
  /** Queues on a Redis of the testbed's own instead of PostgreSQL. */
  onRedis: boolean
  /** Seconds after which a worker's device counts as hung. */
  batchSeconds?: number
}

export const openTestbed = async ({ folder, onRedis, batchSeconds = 60 }: TestbedOptions) => {
  const dir = join(folder, 'postgres')
  const log = (name: string) => join(folder, `${name}.log`)
  let postgres = await startPostgres({ dir })
  const databaseUrl = postgres.url()
  await migrate(databaseUrl)
  const port = await freePort()
  const redisUrl = onRedis ? `redis://127.0.0.1:${port}` : undefined
  const persistence = ['--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', '']
  const redisCommand = ['redis-server', '--bind', '127.0.0.1', '--port', String(port), ...persistence]
  const redis = onRedis ? startVictim(redisCommand, process.env, log('redis')) : undefined
  const env = {
    ...process.env,
    ...{ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl ?? '', BLOBS_DIR: join(folder, 'blobs'), MODEL_DIR: 'none' },
    // Short, so that a test need not wait for as long as a product may.
    ...{
      BATCH_SECONDS: String(batchSeconds),
      BATCH_SIZE: '4',
      LOCK_SECONDS: '2',
      SOUND_FILE: join(folder, 'sound.wav'),
    },
  }
  const startProgram = (file: string, name: string): Victim => {
    const command = [process.execPath, '--import', import.meta.resolve('tsx'), join(import.meta.dirname, file)]
    return startVictim(command, env, log(name))
  }
  const queue = await patiently(() => openQueue(drawQueue, { databaseUrl, redisUrl }))
  const context = { database: openDatabase(databaseUrl), blobs: await openBlobs(env.BLOBS_DIR), queue }
  return {
    context,
    databaseUrl,
    redis,
    startWorker: () => startProgram('slow-worker.ts', 'worker'),
    startDoor: () => startProgram('door.ts', 'door'),
    async killDatabase() {
      process.kill(postgres.pid, 'SIGKILL')
      await postgres.exited
      postgres = await startPostgres({ dir })
    },
    /** Every draw there is. */
    async draws(): Promise<string[]> {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      const { rows } = await client.query<{ id: string }>('SELECT id FROM "Draw"').finally(() => client.end())
      return rows.map(({ id }) => id)
    },
    /** How often workers said that they had finished each draw. */
    finishes: () => countsOf(log('worker'), /"draw":"([^"]+)".*"outcome":"done"/),
    /** The draws that doors promised. */
    promised: () => countsOf(log('door'), /^promised (\S+)$/),
    async close() {
      await Promise.all([queue.close(), context.database.close()])
      await redis?.stop()
      await postgres.stop()
    },
  }
}

export type Testbed = Awaited<ReturnType<typeof openTestbed>>

function countsOf(file: string, pattern: RegExp): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const id = pattern.exec(line)?.[1]
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
