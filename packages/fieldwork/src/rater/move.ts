import type { Rater, RaterChange, RaterState } from '@soundscene/db'
import { SoundsceneError } from '@soundscene/errors'
import type { FieldContext } from '../context.ts'
import type { KnownRater } from './who.ts'

/** A rater's step from one of some states to another. @throws SoundsceneError `study/wrong-step` */
export async function moveRater(
  { database }: FieldContext,
  known: KnownRater,
  [from, to]: [from: RaterState[], to: RaterState],
  change?: RaterChange,
): Promise<KnownRater> {
  const rater: Rater | null = await database.studies.raters.move(known.rater.id, from, to, change)
  if (!rater) throw new SoundsceneError('study/wrong-step')
  return { ...known, rater }
}
