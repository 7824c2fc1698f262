import type { Draw } from '@soundscene/db'
import { isUnavailable } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import type { DrawView } from './draw-view.ts'
import { getDraw } from './get-draw.ts'

/**
 * Puts a stored draw in line. The row is the promise and the job only its reminder: while the queue is away the row
 * waits, and `reconcileDraws` puts it in line when the queue is back.
 */
export async function enqueue(context: DrawContext, { id }: Draw): Promise<DrawView> {
  try {
    await context.queue.add({ drawId: id }, { jobId: id })
  } catch (error) {
    if (!isUnavailable(error)) throw error
  }
  return getDraw(context, id)
}
