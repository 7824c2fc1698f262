import type { Draw } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import { type DrawView, viewOf } from './draw-view.ts'

/** The draw as it stands. @throws SoundsceneError `draw/not-found` */
export async function getDraw({ database }: DrawContext, id: string): Promise<DrawView> {
  const draw = await findDraw({ database }, id)
  const place = draw.state === 'queued' ? await database.draws.placeInLine(id) : null
  // Taken between the two looks, it was at the head of the line.
  return viewOf(draw, place === null ? null : Math.max(place, 1))
}

export async function findDraw({ database }: Pick<DrawContext, 'database'>, id: string): Promise<Draw> {
  const draw = await database.draws.find(id)
  if (!draw) throw new SoundsceneError('draw/not-found')
  return draw
}
