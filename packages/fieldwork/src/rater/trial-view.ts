import type { StudyItem, StudyTrial } from '@soundscene/db'

/** What a rater sees of a trial: opaque ids, and nothing about who drew what. */
export interface RaterTrial {
  /** The key under which the vote is stored once. */
  id: string
  kind: 'rating' | 'choice'
  /** Place among the rater's trials, from 0. */
  ordinal: number
  soundId: string
  /** One picture to be rated, or two to choose from, the left one first. */
  pictureIds: string[]
}

/** The view of a trial. */
export const trialView = (trial: StudyTrial): RaterTrial => ({
  id: trial.id,
  kind: trial.kind,
  ordinal: trial.ordinal,
  soundId: trial.soundId,
  pictureIds: picturesOf(trial, trial.targetLeft ?? true),
})

/** The pictures of an item in the order in which they are shown. */
export function picturesOf(
  { pictureId, otherId }: Pick<StudyItem, 'pictureId' | 'otherId'>,
  targetLeft: boolean,
): string[] {
  if (otherId === null) return [pictureId]
  return targetLeft ? [pictureId, otherId] : [otherId, pictureId]
}
