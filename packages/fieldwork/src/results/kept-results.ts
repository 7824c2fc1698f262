import type { RaterStanding } from '@soundscene/db'
import type { FieldContext } from '../context.ts'
import type { Results } from './results-of.ts'

/** Figures of so many studies are kept; those that were asked for last. */
const mostKept = 16

interface Kept {
  stamp: string
  figures: Promise<Results['strata']>
}

const kept = new WeakMap<FieldContext['database'], Map<string, Kept>>()

/**
 * Computes the figures of a study once for all who ask, for as long as its votes stay the same: rows are only added to a
 * ledger, and only raters who withdraw take some out of it.
 */
export async function onceForAll(
  { database }: FieldContext,
  { studyId, raters }: { studyId: string; raters: readonly RaterStanding[] },
  compute: () => Promise<Results['strata']>,
): Promise<Results['strata']> {
  const withdrawn = raters.filter(({ state }) => state === 'withdrawn').length
  const stamp = `${await database.studies.votes.length(studyId)} ${withdrawn}`
  const ofDatabase = kept.get(database) ?? new Map<string, Kept>()
  kept.set(database, ofDatabase)
  const before = ofDatabase.get(studyId)
  const now = before?.stamp === stamp ? before : { stamp, figures: compute() }
  ofDatabase.delete(studyId)
  ofDatabase.set(studyId, now)
  for (const oldest of [...ofDatabase.keys()].slice(0, -mostKept)) ofDatabase.delete(oldest)
  now.figures.catch(() => ofDatabase.get(studyId) === now && ofDatabase.delete(studyId))
  return now.figures
}
