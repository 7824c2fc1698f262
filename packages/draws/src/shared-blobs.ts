import type { BlobKind } from '@soundscene/blobs'
import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'

// Draws of the same bytes share one blob, so one can be removed just as another comes to need it. Whoever needs it looks
// once its draw says so; whoever removes it looks again once it is gone. Each acts before it looks, so one of them sees
// the other, whatever the order.

/** Stores a blob again that was removed before the draw that needs it was stored. */
export async function keepBlob({ blobs }: DrawContext, kind: BlobKind, hash: string, bytes: Uint8Array): Promise<void> {
  if (!(await blobs.has(kind, hash))) await blobs.put(kind, bytes)
}

/** Removes a blob that no draw refers to. */
export async function removeUnused({ blobs, database }: DrawContext, kind: BlobKind, hash: string): Promise<void> {
  while (!(await database.draws.refersTo(hash))) {
    const bytes = await blobs.get(kind, hash).catch(nothingWhenGone)
    if (!bytes) return
    await blobs.remove(kind, hash)
    if (!(await database.draws.refersTo(hash))) return
    await blobs.put(kind, bytes)
  }
}

const nothingWhenGone = (error: unknown): undefined => {
  if (!isGone(error)) throw error
}

/** Whether an error says that a blob is not there, or no longer what it was. */
export const isGone = (error: unknown): boolean =>
  SoundsceneError.isInstance(error) && (error.code === 'blob/missing' || error.code === 'blob/damaged')
