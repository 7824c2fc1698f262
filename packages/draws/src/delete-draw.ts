import type { BlobKind } from '@soundscene/blobs'
import type { DrawContext } from './context.ts'

/** Removes a draw for everybody, with the sound and picture that no other draw refers to; twice is no error. */
export async function deleteDraw(context: DrawContext, id: string): Promise<void> {
  const draw = await context.database.draws.remove(id)
  if (draw?.soundHash) await removeUnused(context, 'sound', draw.soundHash)
  if (draw?.result) await removeUnused(context, 'picture', draw.result.pictureHash)
}

export async function removeUnused({ blobs, database }: DrawContext, kind: BlobKind, hash: string): Promise<void> {
  if (!(await database.draws.refersTo(hash))) await blobs.remove(kind, hash)
}
