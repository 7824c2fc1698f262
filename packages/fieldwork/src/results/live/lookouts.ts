import type { FieldContext } from '../../context.ts'
import { Lookout } from './lookout.ts'

/** A study of 100 000 votes takes some megabytes; of those that nobody watches, only the last are kept. */
const mostKept = 16

const kept = new WeakMap<FieldContext['database'], Map<string, Lookout>>()

/** The lookout of a study, one for everybody in this process. */
export function lookoutOf(context: FieldContext, studyId: string): Lookout {
  const lookouts = kept.get(context.database) ?? new Map<string, Lookout>()
  kept.set(context.database, lookouts)
  const lookout = lookouts.get(studyId) ?? new Lookout(context, studyId)
  lookouts.delete(studyId)
  lookouts.set(studyId, lookout)
  const idle = [...lookouts].filter(([, { isWatched }]) => !isWatched)
  for (const [id] of idle.slice(0, Math.max(0, idle.length - mostKept))) lookouts.delete(id)
  return lookout
}
