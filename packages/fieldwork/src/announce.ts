import type { FieldContext } from './context.ts'

/** At most one notification a study and process in so many milliseconds. */
const quietMs = 250

const waiting = new Map<string, NodeJS.Timeout>()

/**
 * Tells whoever watches a study that something happened in it, once for all that happens within a moment: watchers
 * look at the whole anyway. Getting lost is no harm, since watchers also look by themselves.
 */
export function announce({ database }: FieldContext, studyId: string): void {
  if (waiting.has(studyId)) return
  const timer = setTimeout(() => {
    waiting.delete(studyId)
    database.studies.votes.announce(studyId).catch(() => {})
  }, quietMs)
  waiting.set(studyId, timer.unref())
}
