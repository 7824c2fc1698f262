import type { Draw } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import { type DrawView, viewOf } from './draw-view.ts'

/** The draw as it stands. @throws SoundsceneError `draw/not-found` */
export async function getDraw(context: DrawContext, id: string): Promise<DrawView> {
  return look(context, await findDraw(context, id))
}

/** The draw as it stands; null when there is none of this id, or no id. */
export async function findView(context: DrawContext, id: string | undefined): Promise<DrawView | null> {
  const draw = id === undefined ? null : await context.database.draws.find(id)
  return draw && look(context, draw)
}

export async function findDraw({ database }: Pick<DrawContext, 'database'>, id: string): Promise<Draw> {
  const draw = await database.draws.find(id)
  if (!draw) throw new SoundsceneError('draw/not-found')
  return draw
}

async function look({ database }: DrawContext, draw: Draw): Promise<DrawView> {
  const place = draw.state === 'queued' ? await database.draws.placeInLine(draw.id) : null
  // Taken between the two looks, it was at the head of the line.
  return viewOf(draw, place === null ? null : Math.max(place, 1))
}
