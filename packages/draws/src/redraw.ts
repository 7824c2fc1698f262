import type { Draw } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from './context.ts'
import { type DrawOptions, parseOptions } from './draw-options.ts'
import type { DrawView } from './draw-view.ts'
import { enqueue } from './enqueue.ts'
import { findDraw, findView } from './get-draw.ts'

/** How another take differs. */
export interface TakeOptions extends DrawOptions {
  /** Hears the sound of the draw `of` on top, at `weight` times its amplitude, 0 < weight ≤ 1. */
  mix?: { of: string; weight: number }
}

/**
 * Another take of the same sound, as a draw of its own; the sound's hour goes on as it was. What is left out is the
 * parent's gain and mix, and a random seed.
 * @throws SoundsceneError `draw/not-found`, `draw/sound-gone` of either sound, `input/invalid`
 */
export async function redraw(context: DrawContext, parentId: string, options: TakeOptions = {}): Promise<DrawView> {
  const checked = parseOptions(options)
  const there = await findView(context, checked.id)
  if (there) return there
  const parent = await findDraw(context, parentId)
  const { seconds, notices } = parent
  const gain = options.gain ?? parent.gain
  const sounds = await soundsOf(context, parent, options.mix)
  const draw = { ...checked, ...sounds, gain, seconds, notices, parentId }
  return enqueue(context, await context.database.draws.create(draw))
}

/** The parent's sound with the one that is mixed into it, kept for as long as both are. */
async function soundsOf(context: DrawContext, parent: Draw, mix: TakeOptions['mix']) {
  const sound = await soundOf(context, parent)
  const other = mix
    ? { ...(await soundOf(context, await findDraw(context, mix.of))), weight: mix.weight }
    : parent.mix && { ...(await soundOf(context, { ...parent, ...parent.mix })), weight: parent.mix.weight }
  if (!other) return sound
  const { soundHash, soundExpiresAt, weight } = other
  const first = Math.min(sound.soundExpiresAt.getTime(), soundExpiresAt.getTime())
  return { ...sound, soundExpiresAt: new Date(first), mix: { soundHash, weight } }
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
