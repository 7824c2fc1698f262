import { SoundsceneError } from '@soundscene/errors'
import type { FieldContext } from '../context.ts'
import { sha256 } from '../secrets.ts'

/** A sound or picture as it is sent to a rater. */
export interface StimulusBytes {
  bytes: Uint8Array
  type: 'audio/wav' | 'image/png'
}

/**
 * A stimulus that the rater has been served or practises with; others can't be had, so nobody looks through the set.
 * The sound of the check can be had as well.
 * @throws SoundsceneError `study/trial-unknown`, `study/unknown-rater`
 */
export async function stimulusOf(
  { database, blobs }: FieldContext,
  token: string,
  stimulusId: string,
): Promise<StimulusBytes> {
  const found = await database.studies.raters.byToken(sha256(token))
  if (!found) throw new SoundsceneError('study/unknown-rater')
  const stimulus = await database.studies.stimuli.shownTo(found.rater.id, stimulusId)
  if (!stimulus) throw new SoundsceneError('study/trial-unknown')
  return {
    bytes: await blobs.get('stimulus', stimulus.hash),
    type: stimulus.kind === 'sound' ? 'audio/wav' : 'image/png',
  }
}
