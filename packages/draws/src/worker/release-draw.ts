import type { DrawContext } from '../context.ts'
import type { TakenDraw } from './take-draw.ts'

/** Gives a draw back to the line after an attempt that failed. */
export const releaseDraw = ({ database }: DrawContext, { id, lease }: TakenDraw): Promise<boolean> =>
  database.draws.release(id, lease)
