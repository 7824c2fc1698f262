import { setTimeout as sleep } from 'node:timers/promises'
import type { DrawContext } from '@soundscene/draws'
import { failDraw, finishDraw, reportProgress, takeDraw } from '@soundscene/draws/worker'
import type { DrawPayload, JobQueue } from '@soundscene/jobs'
import sharp from 'sharp'

/** Draws whatever waits as a worker does, with plain colours by the seed instead of a model. */
export const startStandIn = (context: DrawContext, queue: JobQueue<DrawPayload>, drawMs = 0): Promise<void> =>
  queue.work(
    async ({ payload, signal }) => {
      const taken = await takeDraw(context, payload.drawId)
      if (!taken) return
      await reportProgress(context, taken, 'drawing')
      await sleep(drawMs, undefined, { signal })
      const timings = { feature: 0, generate: drawMs, encode: 0 }
      const probabilities = { dam: 0.9, dog: 0.1 }
      const png = await plainPicture(taken.seed)
      await finishDraw(context, taken, { png, class: 'dam', probabilities, timings, modelId: 'stand-in' })
    },
    { concurrency: 4, onGivenUp: async ({ drawId }, reason) => void (await failDraw(context, drawId, reason)) },
  )

async function plainPicture(seed: number): Promise<Uint8Array> {
  const background = { r: seed % 256, g: (seed >> 8) & 255, b: (seed >> 16) & 255 }
  const create = { width: 64, height: 64, channels: 3, background } as const
  return new Uint8Array(await sharp({ create }).png().toBuffer())
}
