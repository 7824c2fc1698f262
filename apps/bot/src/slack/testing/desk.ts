import { randomUUID } from 'node:crypto'
import type { Asking, Desk } from '../../answering/desk.ts'

/** A desk that keeps what it is handed, and answers what a test sets. */
export interface RecordingDesk extends Desk {
  asked: Asking[]
  /** Everything else that was done, as `name` and what it was done with. */
  done: [name: string, ...details: unknown[]][]
}

export function recordingDesk(answers: Partial<Desk> = {}): RecordingDesk {
  const ids = new Map<string, string>()
  const asked: Asking[] = []
  const done: RecordingDesk['done'] = []
  const note =
    <T>(name: string, answer: T) =>
    async (...details: unknown[]) => {
      done.push([name, ...details])
      return answer
    }
  return {
    asked,
    done,
    async ask(asking) {
      const isNew = !ids.has(asking.requestKey)
      if (isNew) asked.push(asking)
      const id = ids.get(asking.requestKey) ?? randomUUID()
      ids.set(asking.requestKey, id)
      return { id, isNew }
    },
    rate: note('rate', 'stored'),
    choose: note('choose', 'stored'),
    remove: note('remove', undefined),
    sounds: async () => [],
    isOptedOut: async () => false,
    setOptedOut: note('setOptedOut', undefined),
    forgetMe: note('forgetMe', 2),
    isAutomatic: async () => false,
    setAutomatic: note('setAutomatic', undefined),
    invitations: async () => [],
    forgetServer: note('forgetServer', undefined),
    ...answers,
  }
}
