import { SoundsceneError } from '@soundscene/errors'
import { createPostgresBackend, createRedisBackend, type PostgresConnectionOptions, runMigrations } from 'bullmq'
import type pg from 'pg'
import { BullQueue, type Timing } from './bull-queue.ts'
import type { JobQueue } from './job-queue.ts'
import { postgresPool } from './postgres-pool.ts'
import type { QueueDefinition } from './queues.ts'

/** Where the queues are kept: on Redis where one is given, else beside the data in PostgreSQL. */
export interface QueueConnection {
  databaseUrl: string
  redisUrl?: string | undefined
  /** How fast a dead worker is noticed; the default suits a product. */
  timing?: Timing
}

/**
 * Opens a queue, bringing its tables in PostgreSQL up to date first.
 * @throws SoundsceneError `service/unavailable` when its database or Redis can't be reached
 */
export const openQueue = async <Payload>(
  definition: QueueDefinition<Payload>,
  connection: QueueConnection,
): Promise<JobQueue<Payload>> => {
  const open = connection.redisUrl === undefined ? onPostgres : onRedis
  try {
    return await open(definition, connection)
  } catch (cause) {
    throw new SoundsceneError('service/unavailable', {}, { cause })
  }
}

const connectMs = 5_000

const onPostgres = async <Payload>(definition: QueueDefinition<Payload>, { databaseUrl, timing }: QueueConnection) => {
  const pool = postgresPool(databaseUrl, maxConnections)
  // BullMQ's type of a pool names fewer ways to query than pg's has.
  const connection = pool as PostgresConnectionOptions
  const close = async () => void (pool.ended || (await pool.end()))
  try {
    await migrate(pool)
    return await BullQueue.open(
      definition,
      createPostgresBackend,
      { queue: connection, worker: connection, close },
      timing,
    )
  } catch (error) {
    await close()
    throw error
  }
}

/** One stays with the worker, which listens on it. */
const maxConnections = 5

const migrate = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect()
  await runMigrations(client).finally(() => client.release())
}

const onRedis = async <Payload>(definition: QueueDefinition<Payload>, { redisUrl = '', timing }: QueueConnection) => {
  // A door must answer while Redis is away; a worker waits for it to come back.
  const queue = { url: redisUrl, maxRetriesPerRequest: 1, connectTimeout: connectMs }
  const worker = { url: redisUrl, maxRetriesPerRequest: null, connectTimeout: connectMs }
  return BullQueue.open(definition, createRedisBackend, { queue, worker, close: async () => {} }, timing)
}
