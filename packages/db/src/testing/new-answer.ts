import { randomUUID } from 'node:crypto'
import type { AnswerClaim, AnswerLimits, AnswerRepository, NewAnswer } from '../index.ts'

/** Something that nobody has asked yet, by somebody new. */
export const newAnswer = (more: Partial<NewAnswer> = {}): NewAnswer => ({
  platform: 'discord',
  requestKey: randomUUID(),
  request: { ask: 'draw', where: 'channel' },
  person: randomUUID(),
  author: null,
  server: null,
  channel: 'channel',
  locale: 'en',
  ...more,
})

/** Limits that nobody reaches. */
export const noLimits: AnswerLimits = {
  personActive: 1_000,
  personPerMinute: 1_000,
  serverActive: 1_000,
  serverPerMinute: 1_000,
}

/** Takes on the next answer of Discord, which must be there. */
export const claimNext = async (answers: AnswerRepository, leaseMs = 15_000): Promise<AnswerClaim> => {
  const claim = await answers.claim(['discord'], noLimits, leaseMs)
  if (!claim) throw new Error('an answer waits')
  return claim
}
