import type { Draw } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import { type DrawView, viewOf } from './draw-view.ts'

/** The draw as it stands. @throws SoundsceneError `draw/not-found` */
export async function getDraw({ database }: DrawContext, id: string): Promise<DrawView> {
  const draw = await findDraw({ database }, id)
  return viewOf(draw, draw.state === 'queued' ? await database.draws.placeInLine(id) : null)
}

export async function findDraw({ database }: Pick<DrawContext, 'database'>, id: string): Promise<Draw> {
  const draw = await database.draws.find(id)
  if (!draw) throw new SoundsceneError('draw/not-found')
  return draw
}
