import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** An answer that the server has not confirmed yet. */
export interface KeptVote {
  trialId: string
  study: string
  raterId: string
  answer: TrialAnswer
}

interface Schema extends DBSchema {
  votes: { key: string; value: KeptVote; indexes: { study: string } }
}

/** Where answers are written before they are sent, so that neither a crash nor a dead connection loses one. */
export interface Outbox {
  keep(vote: KeptVote): Promise<void>
  /** What waits for being sent, oldest first. */
  waiting(study: string): Promise<KeptVote[]>
  drop(trialId: string): Promise<void>
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const database = () => {
  opened ??= openDB<Schema>('soundscene-rater', 1, {
    upgrade(db) {
      db.createObjectStore('votes', { keyPath: 'trialId' }).createIndex('study', 'study')
    },
  })
  return opened
}

// Some private windows have no IndexedDB: there answers live as long as the page does.
const memory = new Map<string, KeptVote>()

/** The browser's outbox. */
export const outbox: Outbox = {
  async keep(vote) {
    memory.set(vote.trialId, vote)
    await quietly(async () => (await database()).put('votes', vote))
  },
  async waiting(study) {
    const stored = (await quietly(async () => (await database()).getAllFromIndex('votes', 'study', study))) ?? []
    const kept = new Map([...stored, ...memory.values()].map((vote) => [vote.trialId, vote]))
    // Ids of trials are no guide to their order, and the server asks for none.
    return [...kept.values()].filter((vote) => vote.study === study)
  },
  async drop(trialId) {
    memory.delete(trialId)
    await quietly(async () => (await database()).delete('votes', trialId))
  },
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
