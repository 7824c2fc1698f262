import { isDeepStrictEqual } from 'node:util'
import { isUnavailable } from '@soundscene/errors'
import { createBell } from '@soundscene/service/bell'
import type { DrawContext } from './context.ts'
import type { DrawView } from './draw-view.ts'
import { getDraw } from './get-draw.ts'

/** The place in line moves with other people's draws, and a notification may be lost: look at least this often. */
const lookMs = 2_000

/**
 * The draw as it stands, then after every change. Ends after `done` or `failed`, or when the signal aborts; a database
 * that goes away meanwhile is waited for.
 * @throws SoundsceneError `draw/not-found`, also when it is deleted meanwhile
 */
export async function* watchDraw(context: DrawContext, id: string, signal?: AbortSignal): AsyncGenerator<DrawView> {
  const bell = createBell()
  const unlisten = await context.database.listen('draw', (changed) => changed === id && bell.ring(), bell.ring)
  try {
    let last = await getDraw(context, id)
    yield last
    while (!isFinal(last) && !signal?.aborted) {
      await bell.rung(lookMs, signal)
      const view = signal?.aborted ? last : await lookAgain(context, id, last)
      if (isDeepStrictEqual(view, last)) continue
      last = view
      yield view
    }
  } finally {
    unlisten()
  }
}

const isFinal = ({ state }: DrawView) => state === 'done' || state === 'failed'

async function lookAgain(context: DrawContext, id: string, last: DrawView): Promise<DrawView> {
  try {
    return await getDraw(context, id)
  } catch (error) {
    if (isUnavailable(error)) return last
    throw error
  }
}
