import { appendFileSync } from 'node:fs'
import { drawQueue, openQueue } from '../src/index.ts'

// A worker process to be killed: notes every job that it takes, and never ends one.
const [connection = '', name = '', notes = ''] = process.argv.slice(2)
const queue = await openQueue({ ...drawQueue, name }, JSON.parse(connection))
queue.work(
  async ({ payload }) => {
    appendFileSync(notes, `${payload.drawId}\n`)
    await new Promise(() => {})
  },
  { concurrency: 2, onGivenUp: async () => {} },
)
