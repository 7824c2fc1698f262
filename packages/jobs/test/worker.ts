import { once } from 'node:events'
import { appendFileSync, existsSync } from 'node:fs'
import { drawQueue, openQueue } from '../src/index.ts'

// A worker process to be killed: notes every job that it takes and never ends one. With a file to wait for it stands
// still, as in a long computation, until that file is there, and then notes when it is told to stop.
const [connection = '', name = '', notes = '', thaw = ''] = process.argv.slice(2)
const queue = await openQueue({ ...drawQueue, name }, JSON.parse(connection))
await queue.work(
  async ({ payload, signal }) => {
    appendFileSync(notes, `${payload.drawId}\n`)
    while (thaw && !existsSync(thaw)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    await once(signal, 'abort')
    appendFileSync(notes, 'told to stop\n')
  },
  { concurrency: 2, onGivenUp: async () => {} },
)
