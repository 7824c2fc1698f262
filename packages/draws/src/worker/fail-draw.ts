import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from '../context.ts'

/**
 * Says that there will be no picture, and why: a SoundsceneError's own sentence, or `draw/failed` for a fault.
 * @returns false when it was finished or deleted meanwhile
 */
export const failDraw = ({ database }: DrawContext, id: string, reason: unknown): Promise<boolean> => {
  const { code, details } = SoundsceneError.isInstance(reason) ? reason : new SoundsceneError('draw/failed')
  return database.draws.fail(id, { code, details })
}
