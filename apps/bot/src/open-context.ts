import { openBlobs } from '@soundscene/blobs'
import { openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import type { Logger } from 'pino'
import type { ChatContext } from './answering/context.ts'
import { identities } from './answering/who.ts'
import type { BotConfig } from './config.ts'

/** Opens all that the bot stands on. @throws SoundsceneError `blob/not-writable`, `service/unavailable` */
export async function openContext(config: BotConfig, logger: Logger) {
  const blobs = await openBlobs(config.BLOBS_DIR)
  const queue = await openQueue(drawQueue, { databaseUrl: config.DATABASE_URL, redisUrl: config.REDIS_URL })
  const database = openDatabase(config.DATABASE_URL)
  const context: ChatContext = {
    draws: { database, blobs, queue },
    studies: { database, blobs },
    site: config.PUBLIC_URL,
    database,
    identities: identities(config.CHAT_SECRET),
    limits: {
      personActive: config.CHAT_PERSON_ACTIVE,
      serverActive: config.CHAT_SERVER_ACTIVE,
      personPerMinute: config.CHAT_PERSON_PER_MINUTE,
      serverPerMinute: config.CHAT_SERVER_PER_MINUTE,
      personWaiting: config.CHAT_PERSON_WAITING,
    },
    relays: new Map(),
    logger,
  }
  const close = async () => void (await Promise.all([queue.close(), database.close()]))
  return { context, database, close }
}
