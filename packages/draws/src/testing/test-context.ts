import { openBlobs } from '@soundscene/blobs'
import { migrate, openDatabase } from '@soundscene/db'
import { drawQueue, openQueue } from '@soundscene/jobs'
import { testDatabase, testFolder } from '@soundscene/testkit'
import { afterAll } from 'vitest'

/** The use cases' ground on real PostgreSQL and a real folder. Call it at the top of the file. */
export const testContext = async () => {
  const databaseUrl = await testDatabase(migrate)
  const database = openDatabase(databaseUrl)
  const queue = await openQueue(drawQueue, { databaseUrl })
  const blobs = await openBlobs(testFolder())
  afterAll(() => Promise.all([queue.close(), database.close()]))
  return { database, queue, blobs }
}

/** What a worker would hand in. */
export const drawing = {
  png: Buffer.from([1, 2, 3]),
  class: 'dam',
  probabilities: { dam: 0.75, dog: 0.25 },
  timings: { feature: 1, generate: 2, encode: 3 },
  modelId: 'm1',
}
