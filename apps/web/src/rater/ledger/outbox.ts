import type { TrialAnswer } from '@soundscene/fieldwork/config'
import { createStore, del, set, values } from 'idb-keyval'

/** An answer that the server has not confirmed yet. */
export interface KeptVote {
  trialId: string
  study: string
  raterId: string
  answer: TrialAnswer
}

/** Where answers are written before they are sent, so that neither a crash nor a dead connection loses one. */
export interface Outbox {
  keep(vote: KeptVote): Promise<void>
  /** What waits for being sent, in no order: the server asks for none. */
  waiting(study: string): Promise<KeptVote[]>
  drop(trialId: string): Promise<void>
}

const store = createStore('soundscene-outbox', 'votes')

// Some private windows have no IndexedDB: there answers live as long as the page does.
const memory = new Map<string, KeptVote>()

/** The browser's outbox. */
export const outbox: Outbox = {
  async keep(vote) {
    memory.set(vote.trialId, vote)
    await quietly(() => set(vote.trialId, vote, store))
  },
  async waiting(study) {
    const stored = (await quietly(() => values<KeptVote>(store))) ?? []
    const kept = new Map([...stored, ...memory.values()].map((vote) => [vote.trialId, vote]))
    return [...kept.values()].filter((vote) => vote.study === study)
  },
  async drop(trialId) {
    memory.delete(trialId)
    await quietly(() => del(trialId, store))
  },
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
