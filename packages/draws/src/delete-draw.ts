import type { DrawContext } from './context.ts'
import { removeUnused } from './shared-blobs.ts'

/** Removes a draw for everybody, with the sounds and picture that no other draw refers to; twice is no error. */
export async function deleteDraw(context: DrawContext, id: string): Promise<void> {
  const draw = await context.database.draws.remove(id)
  if (draw?.soundHash) await removeUnused(context, 'sound', draw.soundHash)
  if (draw?.mix?.soundHash) await removeUnused(context, 'sound', draw.mix.soundHash)
  if (draw?.result) await removeUnused(context, 'picture', draw.result.pictureHash)
}
