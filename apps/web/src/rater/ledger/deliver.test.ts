import { expect, test } from 'vitest'
import { Refusal } from '../api.ts'
import { deliver } from './deliver.ts'
import type { KeptVote, Outbox } from './outbox.ts'

const answer = { choice: 'left', plays: 1, finishes: 1, listened: 1, responseMs: 1 } as const

const boxOf = (...ids: string[]): Outbox & { ids: () => string[] } => {
  const votes = new Map<string, KeptVote>()
  for (const trialId of ids) votes.set(trialId, { trialId, study: 's', raterId: 'r', answer })
  return {
    keep: async (vote) => void votes.set(vote.trialId, vote),
    waiting: async () => [...votes.values()],
    drop: async (id) => void votes.delete(id),
    ids: () => [...votes.keys()],
  }
}

test('an answer is forgotten only when the server names its row', async () => {
  const box = boxOf('a', 'b')
  const done = await deliver(box, 's', async ({ trialId }) => ({ trialId, seq: 1, hash: 'h' }))
  expect([done.waiting, box.ids()]).toEqual([0, []])
})

test('a success that names no row keeps the answer', async () => {
  const box = boxOf('a')
  const done = await deliver(box, 's', async () => ({ trialId: 'a', seq: 1, hash: '' }))
  expect([done.waiting, box.ids()]).toEqual([1, ['a']])
})

test.each([
  [0, ['a', 'b']],
  [401, ['a', 'b']],
  [429, ['a', 'b']],
  [503, ['a', 'b']],
  [404, []],
  [422, []],
])('when answered with %i, these stay: %s', async (status, left) => {
  const box = boxOf('a', 'b')
  await deliver(box, 's', () => Promise.reject(new Refusal('x', status, '')))
  expect(box.ids()).toEqual(left)
})
