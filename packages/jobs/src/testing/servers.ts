import { join } from 'node:path'
import { startPostgres } from '@soundscene/postgres'
import { hasRedis, testFolder, testRedis } from '@soundscene/testkit'
import { afterAll } from 'vitest'

/** A server that keeps the queues, and can be killed and started again with what it had stored. */
export interface Server {
  connection: { databaseUrl: string; redisUrl?: string }
  kill(): Promise<void>
  start(): Promise<void>
}

const onPostgres = async (): Promise<Server> => {
  const dir = join(testFolder(), 'postgres')
  let postgres = await startPostgres({ dir })
  afterAll(() => postgres.stop())
  return {
    connection: { databaseUrl: postgres.url('postgres') },
    async kill() {
      process.kill(postgres.pid, 'SIGKILL')
      await postgres.exited
    },
    async start() {
      postgres = await startPostgres({ dir })
    },
  }
}

const onRedis = async (): Promise<Server> => {
  const redis = await testRedis()
  return { ...redis, connection: { databaseUrl: '', redisUrl: redis.url } }
}

/** Both kinds of server, until the tests of this file are done; a Redis only where one is installed. */
export const startServers = async () => [
  { name: 'PostgreSQL', server: await onPostgres() },
  { name: 'Redis', server: hasRedis ? await onRedis() : undefined },
]
