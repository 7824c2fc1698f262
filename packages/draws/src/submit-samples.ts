import { sampleRate } from '@soundscene/sound'
import { admit } from './admit.ts'
import type { DrawContext } from './context.ts'
import { type DrawOptions, parseOptions } from './draw-options.ts'
import type { DrawView } from './draw-view.ts'
import { findView } from './get-draw.ts'

/** A sound that is ours, and how it is to be drawn. */
export interface SampleSubmission extends DrawOptions {
  /** Mono 22 050 Hz in ±1. */
  samples: Float32Array
}

/**
 * Puts a sound in line that needs no decoding, as it was made here. What comes from outside goes through `submitDraw`.
 * @throws SoundsceneError `input/invalid`, with nothing written; `blob/not-writable`, `service/unavailable`
 */
export async function submitSamples(
  context: DrawContext,
  { samples, ...submission }: SampleSubmission,
): Promise<DrawView> {
  const options = parseOptions(submission)
  const there = await findView(context, options.id)
  return there ?? admit(context, { ...options, samples, seconds: samples.length / sampleRate, notices: [] })
}
