import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach } from 'vitest'
import { type DrawPayload, drawQueue, type JobQueue, openQueue, type WorkOptions } from '../index.ts'
import type { Server } from './servers.ts'

/** Everything is noticed sooner than in a product. */
const timing = { lockMs: 2_000, stalledMs: 300, retryMs: 50 }

/** A queue of its own for each test on a server. */
export interface QueueStage {
  connection: Parameters<typeof openQueue>[1]
  /** Name of the queue of the test that runs. */
  name: () => string
  /** Another process' hold of the queue, closed after the test. */
  open: () => Promise<JobQueue<DrawPayload>>
  /** Puts a draw in line. Resolves to its id, which is the job's. */
  add: (queue: JobQueue<DrawPayload>) => Promise<string>
  options: WorkOptions<DrawPayload>
  /** The draws that were given up. */
  givenUp: string[]
}

/** Call it in a `describe`; the tests skip themselves where there is no such server. */
export function setQueueStage(server: Server | undefined): QueueStage {
  const connection = { ...(server?.connection ?? { databaseUrl: '' }), timing }
  const queues: JobQueue<DrawPayload>[] = []
  const givenUp: string[] = []
  let name = ''
  beforeEach(({ skip }) => {
    skip(!server, 'no redis-server is installed')
    name = randomUUID()
  })
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.close()))
    givenUp.length = 0
  })
  return {
    connection,
    name: () => name,
    async open() {
      const queue = await openQueue({ ...drawQueue, name }, connection)
      queues.push(queue)
      return queue
    },
    async add(queue) {
      const drawId = randomUUID()
      await queue.add({ drawId }, { jobId: drawId })
      return drawId
    },
    options: { concurrency: 2, onGivenUp: async ({ drawId }) => void givenUp.push(drawId) },
    givenUp,
  }
}
