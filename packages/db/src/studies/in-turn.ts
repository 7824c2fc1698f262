/**
 * Lets one after the other work on a study in this process, before they take a connection: else those who wait for
 * the study's lock would hold every connection that the others need.
 */
export const inTurn = () => {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(studyId: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(studyId) ?? Promise.resolve()
    const turn = before.then(work, work)
    last.set(studyId, turn)
    try {
      return await turn
    } finally {
      if (last.get(studyId) === turn) last.delete(studyId)
    }
  }
}

/** See `inTurn`. */
export type InTurn = ReturnType<typeof inTurn>
