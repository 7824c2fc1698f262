import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import { findDraw } from './get-draw.ts'

/** PNG of a finished draw. @throws SoundsceneError `draw/not-found`, also while there is no picture yet */
export async function pictureOf(context: DrawContext, id: string): Promise<Uint8Array> {
  const { result } = await findDraw(context, id)
  if (!result) throw new SoundsceneError('draw/not-found')
  return context.blobs.get('picture', result.pictureHash)
}
