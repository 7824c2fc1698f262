import type { DrawContext } from '@soundscene/draws'
import { finishDraw, releaseDraw, reportProgress, takeDraw } from '@soundscene/draws/worker'
import type { Drawing } from '@soundscene/inference'
import type { DrawPayload, Job } from '@soundscene/jobs'
import { patiently } from '@soundscene/service'
import type { Sitting } from '../easel.ts'
import { unlessAborted } from '../unless-aborted.ts'

/** What a draw job needs. */
export interface Studio {
  context: DrawContext
  modelId: string
  paint(sitting: Sitting): Promise<Drawing>
}

/** Takes a draw, hears and paints it, and stores the picture; says whether this attempt was the one that counted. */
export async function drawSound(studio: Studio, { payload, attempt, signal }: Job<DrawPayload>): Promise<boolean> {
  const { context, modelId, paint } = studio
  const taken = await patiently(() => takeDraw(context, payload.drawId), signal)
  if (!taken) return false
  try {
    await reportProgress(context, taken, 'listening')
    const begin = () => reportProgress(context, taken, 'drawing')
    const drawing = await unlessAborted(signal, paint({ request: taken, triedBefore: attempt > 1, begin }))
    return await patiently(() => finishDraw(context, taken, { ...drawing, modelId }), signal)
  } catch (error) {
    await releaseDraw(context, taken).catch(() => {})
    throw error
  }
}
