import { randomUUID } from 'node:crypto'
import type { Asking, Desk } from '../../answering/desk.ts'

/** A desk that notes what it is asked, with one answer a request, and knows nobody's wishes but those it is given. */
export interface StandInDesk extends Desk {
  readonly asked: (Asking & { id: string })[]
  /** Everything else that was called: the function's name and what it was given. */
  readonly calls: [name: string, ...given: unknown[]][]
}

export function standInDesk(answers: Partial<Desk> = {}): StandInDesk {
  const asked: StandInDesk['asked'] = []
  const calls: StandInDesk['calls'] = []
  const noting =
    <Given extends unknown[], Result>(name: string, result: Result) =>
    async (...given: Given): Promise<Result> => {
      calls.push([name, ...given])
      return result
    }
  const desk: Desk = {
    async ask(asking) {
      const before = asked.find(({ requestKey }) => requestKey === asking.requestKey)
      const id = before?.id ?? randomUUID()
      if (!before) asked.push({ ...asking, id })
      return { id, isNew: !before }
    },
    rate: noting('rate', 'stored'),
    choose: noting('choose', 'stored'),
    remove: noting('remove', undefined),
    sounds: noting('sounds', []),
    isOptedOut: noting('isOptedOut', false),
    setOptedOut: noting('setOptedOut', undefined),
    forgetMe: noting('forgetMe', 3),
    isAutomatic: noting('isAutomatic', false),
    setAutomatic: noting('setAutomatic', undefined),
    invitations: noting('invitations', []),
    forgetServer: noting('forgetServer', undefined),
  }
  return { ...desk, ...answers, asked, calls }
}
