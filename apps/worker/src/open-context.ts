import { openBlobs } from '@soundscene/blobs'
import { openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import type { WorkerConfig } from './config.ts'

/** Opens all that a worker stands on. */
export async function openContext({ DATABASE_URL, REDIS_URL, BLOBS_DIR, LOCK_SECONDS }: WorkerConfig) {
  const blobs = await openBlobs(BLOBS_DIR)
  const timing = { lockMs: LOCK_SECONDS * 1000, stalledMs: LOCK_SECONDS * 500, retryMs: 1000 }
  const queue = await openQueue(drawQueue, { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, timing })
  return { database: openDatabase(DATABASE_URL), blobs, queue }
}
