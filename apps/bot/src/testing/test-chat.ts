import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { testDatabase, testFolder } from '@soundscene/testkit'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { keepAnswering } from '../answering/answer-loop.ts'
import type { ChatContext } from '../answering/context.ts'
import type { Limits } from '../answering/limits.ts'
import { openDesk } from '../answering/open-desk.ts'
import { keepTellingPlaces } from '../answering/tell-places.ts'
import { identities } from '../answering/who.ts'

const limits = { personActive: 2, serverActive: 20, personPerMinute: 1000, serverPerMinute: 1000, personWaiting: 20 }

/** The ground of a chat on real PostgreSQL and a real folder, without platforms. Call it at the top of the file. */
export async function testChat(change: Partial<Limits> = {}) {
  const databaseUrl = await testDatabase(migrate)
  const database = openDatabase(databaseUrl)
  const queue = await openQueue(drawQueue, { databaseUrl })
  const blobs = await openBlobs(testFolder())
  const context: ChatContext = {
    ...{
      draws: { database, blobs, queue },
      studies: { database, blobs },
      site: 'https://soundscene.example',
      database,
      identities: identities('a secret for tests, and for them only'),
    },
    ...{ limits: { ...limits, ...change }, relays: new Map(), logger: pino({ level: 'silent' }) },
  }
  afterAll(() => Promise.all([queue.close(), database.close()]))
  /** One bot process' answering; `stop` as SIGTERM does. */
  const startAnswering = () => {
    const stopping = new AbortController()
    const ended = [
      keepAnswering(context, { onSettled: () => {} }, stopping.signal),
      keepTellingPlaces(context, stopping.signal),
    ]
    return async () => {
      stopping.abort()
      await Promise.all(ended)
    }
  }
  return { context, desk: openDesk(context), database, queue, startAnswering }
}
