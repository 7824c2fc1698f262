import type { AnswerModel } from '../generated/models.ts'

/** Where somebody asks. */
export type Platform = AnswerModel['platform']

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Where an answer stands. `settled` is final. */
export type AnswerState = AnswerModel['state']

/**
 * How an answer ended: with a picture, with a reason in words, with a platform that let nothing be said, or with nobody
 * left to whom anything is owed.
 */
export type AnswerOutcome = NonNullable<AnswerModel['outcome']>

/** What a bot knows when it promises an answer. People, servers and channels are salted hashes. */
export interface NewAnswer {
  platform: Platform
  /** Names the event that asked: an event that is delivered again is no second ask. */
  requestKey: string
  /** What makes two asks at once the same ask, as two clicks on one button are. */
  likeness?: string
  /** What was asked and where, in the bot's own words; forgotten when the answer is settled. */
  request: Json
  person: string
  /** Who recorded the sound; null when that isn't known. */
  author: string | null
  /** Null outside of any server or workspace. */
  server: string | null
  channel: string
  /** The draw that this one is another take or a pair of. */
  parentId?: string
  /** BCP 47 tag of the language to answer in. */
  locale: string
}

/** What is owed to somebody in a chat. Its id is also that of its draw. */
export interface Answer extends Omit<NewAnswer, 'requestKey' | 'likeness' | 'parentId'> {
  id: string
  /** Null once settled. */
  request: Json | null
  /** Where it stands on the platform, in the bot's own words; null while it stands nowhere. */
  message: Json | null
  parentId: string | null
  state: AnswerState
  outcome: AnswerOutcome | null
  /** How often a process has taken it on. */
  attempts: number
  /** How often a process has told it its place, or meant to. */
  attended: number
  createdAt: Date
  /** When it was first taken on; null while it waits. */
  startedAt: Date | null
  settledAt: Date | null
}

/** The answer of a row: JSON columns hold what the bot wrote, which is JSON. */
export const answerOf = (row: AnswerModel): Answer => {
  const { requestKey: _key, likeness: _likeness, lease: _lease, leaseUntil: _until, request, message, ...rest } = row
  return { ...rest, request: request as Json | null, message: message as Json | null }
}
