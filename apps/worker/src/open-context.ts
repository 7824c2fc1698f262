import { openBlobs } from '@soundscene/blobs'
import { openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import type { WorkerConfig } from './config.ts'

/** Opens all that a worker stands on. */
export async function openContext({ DATABASE_URL, REDIS_URL, BLOBS_DIR }: WorkerConfig) {
  const blobs = await openBlobs(BLOBS_DIR)
  const queue = await openQueue(drawQueue, { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL })
  return { database: openDatabase(DATABASE_URL), blobs, queue }
}
