import { setTimeout as sleep } from 'node:timers/promises'
import { runProcess } from '../run-process.ts'
import { fatalSeeds } from './fatal-seeds.ts'

const drawMs = 500

/** A worker like any other, but for a model that takes half a second a batch. */
await runProcess(async () => ({
  id: 'slow',
  async draw(requests) {
    const seeds = requests.map(({ seed }) => seed)
    await sleep(drawMs)
    if (seeds.includes(fatalSeeds.crash)) process.kill(process.pid, 'SIGKILL')
    if (seeds.includes(fatalSeeds.hang)) await new Promise(() => {})
    return seeds.map((seed) => ({
      ...{ png: Buffer.from(`picture ${seed}`), rgb: new Uint8Array(), class: 'dam', probabilities: { dam: 1 }, seed },
      timings: { feature: 0, generate: drawMs, encode: 0 },
    }))
  },
  dispose: async () => {},
}))
