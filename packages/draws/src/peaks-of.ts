import { peaks } from '@soundscene/sound'
import type { DrawContext } from './context.ts'
import { findDraw } from './get-draw.ts'
import { toSamples } from './pcm.ts'
import { soundOf } from './redraw.ts'

const count = 400

/**
 * The outline of a draw's sound, 400 numbers 0 … 1: all of a sound that is ever shown, and it goes with the sound.
 * @throws SoundsceneError `draw/not-found`, `draw/sound-gone`
 */
export async function peaksOf(context: DrawContext, id: string): Promise<number[]> {
  const { soundHash } = await soundOf(context, await findDraw(context, id))
  return [...peaks(toSamples(await context.blobs.get('sound', soundHash)), count)]
}
