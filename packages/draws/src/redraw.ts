import type { Draw } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import { type DrawOptions, parseOptions } from './draw-options.ts'
import type { DrawView } from './draw-view.ts'
import { enqueue } from './enqueue.ts'
import { findDraw } from './get-draw.ts'

/**
 * Another take of the same sound, as a draw of its own; the sound's hour goes on as it was. What is left out is the
 * parent's gain and a random seed.
 * @throws SoundsceneError `draw/not-found`, `draw/sound-gone`, `input/invalid`
 */
export async function redraw(context: DrawContext, id: string, options: DrawOptions = {}): Promise<DrawView> {
  const { gain, seconds, notices, ...parent } = await findDraw(context, id)
  const parsed = parseOptions({ gain, ...options })
  const sound = await soundOf(context, parent)
  return enqueue(context, await context.database.draws.create({ ...parsed, ...sound, seconds, notices, parentId: id }))
}

/** Where a draw's sound is kept, while it is. @throws SoundsceneError `draw/sound-gone` */
export async function soundOf(
  { blobs }: DrawContext,
  { soundHash, soundExpiresAt }: Pick<Draw, 'soundHash' | 'soundExpiresAt'>,
): Promise<{ soundHash: string; soundExpiresAt: Date }> {
  const isKept = soundHash && soundExpiresAt && soundExpiresAt > new Date() && (await blobs.has('sound', soundHash))
  if (!isKept) throw new SoundsceneError('draw/sound-gone')
  return { soundHash, soundExpiresAt }
}
