import { SoundsceneError } from '@soundscene/errors'
import type { DrawContext } from '../context.ts'
import { toSamples } from '../pcm.ts'
import { isGone } from '../shared-blobs.ts'
import { failDraw } from './fail-draw.ts'

/** A draw in the hands of one worker, for as long as nobody else takes it. */
export interface TakenDraw {
  id: string
  /** Token of this attempt: what it reports later counts only while the draw is still its own. */
  lease: string
  /** Mono 22 050 Hz in ±1. */
  samples: Float32Array
  seed: number
  gain: number
  /** A second sound on top, as `samples`, at `weight` times its amplitude. */
  mix?: { samples: Float32Array; weight: number }
}

/**
 * Takes a draw to work on it, from whoever had it before. Null when there is nothing left to do: it is finished or
 * deleted, or its sound is gone, which fails it.
 * @throws SoundsceneError `service/unavailable`
 */
export async function takeDraw(context: DrawContext, id: string): Promise<TakenDraw | null> {
  const claim = await context.database.draws.claim(id)
  if (!claim) return null
  const { draw, lease } = claim
  const { seed, gain, mix } = draw
  const samples = await samplesOf(context, draw)
  const other = mix && (await samplesOf(context, mix))
  const mixed = mix && other && { mix: { samples: other, weight: mix.weight } }
  if (samples && (mixed || !mix)) return { id, lease, samples, seed, gain, ...mixed }
  await failDraw(context, id, new SoundsceneError('draw/sound-gone'))
  return null
}

async function samplesOf(
  { blobs }: DrawContext,
  { soundHash }: { soundHash: string | null },
): Promise<Float32Array | null> {
  try {
    return soundHash === null ? null : toSamples(await blobs.get('sound', soundHash))
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}
