import type { DrawContext } from '../context.ts'
import type { DrawStage } from '../draw-view.ts'
import type { TakenDraw } from './take-draw.ts'

/** Tells whoever watches what is being done. False: the draw was deleted or taken over, so the work can stop. */
export const reportProgress = (
  { database }: DrawContext,
  { id, lease }: TakenDraw,
  stage: DrawStage,
): Promise<boolean> => database.draws.progress(id, lease, stage)
