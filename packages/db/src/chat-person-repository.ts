import type { Client } from './client.ts'

/** What a person in a chat wants of us. People are salted hashes. */
export interface ChatPersonRepository {
  /** Of somebody unknown, what holds for everybody. */
  find(person: string): Promise<{ optedOut: boolean }>
  /** Says whether the person's sounds may be drawn. */
  setOptedOut(person: string, optedOut: boolean): Promise<void>
  /** Removes what is known of a person but for an opt-out, which only holds while it is known. */
  forget(person: string): Promise<void>
}

/** The repository on an open client. */
export const chatPersonRepository = ({ chatPerson: table }: Client): ChatPersonRepository => ({
  find: async (person) => ({ optedOut: (await table.findUnique({ where: { person } }))?.optedOut ?? false }),

  async setOptedOut(person, optedOut) {
    await table.upsert({ where: { person }, create: { person, optedOut }, update: { optedOut } })
  },

  async forget(person) {
    await table.deleteMany({ where: { person, optedOut: false } })
  },
})
