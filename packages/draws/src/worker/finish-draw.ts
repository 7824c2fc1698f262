import type { DrawContext } from '../context.ts'
import type { DrawTimings } from '../draw-view.ts'
import { keepBlob, removeUnused } from '../shared-blobs.ts'
import type { TakenDraw } from './take-draw.ts'

/** What the model made of a sound. */
export interface FinishedDrawing {
  png: Uint8Array
  class: string
  probabilities: Record<string, number>
  timings: DrawTimings
}

/**
 * Stores the picture and says that the draw is done, once however often it was drawn.
 * @returns false when it was deleted or taken over meanwhile
 */
export async function finishDraw(
  context: DrawContext,
  { id, lease }: TakenDraw,
  { png, class: heard, probabilities, timings, modelId }: FinishedDrawing & { modelId: string },
): Promise<boolean> {
  const pictureHash = await context.blobs.put('picture', png)
  const result = { class: heard, probabilities, modelId, pictureHash, timings: { ...timings } }
  const finished = await context.database.draws.finish(id, lease, result)
  if (finished) await keepBlob(context, 'picture', pictureHash, png)
  // Taken over, the same picture is about to be the other attempt's; deleted, it is nobody's.
  if (!finished && !(await context.database.draws.find(id))) await removeUnused(context, 'picture', pictureHash)
  return finished
}
