import { randomUUID } from 'node:crypto'
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

/** An id as whoever asks may choose it, later in line than those before it. */
export const newId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

/** What a worker would hand in. */
export const drawing = {
  png: Buffer.from([1, 2, 3]),
  class: 'dam',
  probabilities: { dam: 0.75, dog: 0.25 },
  timings: { feature: 1, generate: 2, encode: 3 },
  modelId: 'm1',
}
