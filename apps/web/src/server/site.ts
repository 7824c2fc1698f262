import { openBlobs } from '@soundscene/blobs'
import { type Database, openDatabase } from '@soundscene/db'
import type { DrawContext } from '@soundscene/draws'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { RateLimit } from './rate-limit.ts'
import { config } from './site-config.ts'

interface Site {
  database: Database
  context: DrawContext
  /** Counts a request for a picture against its client. @throws SoundsceneError `draw/busy` */
  admit: (request: Request) => Promise<void>
}

let opened: Promise<Site> | undefined

/**
 * What the handlers of this process work with, opened at the first request. A failure is not kept: the next request
 * tries again, so that the site answers 503 while the database is away and recovers with it.
 * @throws SoundsceneError `service/unavailable`
 */
export function site(): Promise<Site> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(): Promise<Site> {
  const { databaseUrl, redisUrl, blobsDir, drawsPerMinute } = config()
  const [blobs, queue] = await Promise.all([openBlobs(blobsDir), openQueue(drawQueue, { databaseUrl, redisUrl })])
  const limit = new RateLimit(drawsPerMinute)
  const database = openDatabase(databaseUrl)
  return {
    database,
    context: { database, blobs, queue },
    // Set by `startServer`, whatever the client claimed.
    admit: (request) => limit.spend(request.headers.get('x-forwarded-for') ?? 'unknown'),
  }
}

/** All that this process asks the database. @throws SoundsceneError `service/unavailable` */
export const database = async (): Promise<Database> => (await site()).database
