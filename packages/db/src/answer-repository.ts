import { randomUUID } from 'node:crypto'
import { Prisma } from '../generated/client.ts'
import { type Answer, type AnswerOutcome, answerOf, type Json, type NewAnswer, type Platform } from './answer.ts'
import { attendAnswers } from './attend-answers.ts'
import { type AnswerLimits, claimAnswer } from './claim-answer.ts'
import type { Client } from './client.ts'
import { createOnce } from './create-once.ts'
import { isId } from './is-id.ts'
import { type KeptSound, latestSounds } from './latest-sounds.ts'
import { renewLease } from './renew-lease.ts'

/** A process's right to an answer, until it settles it or lets the lease run out. */
export interface AnswerClaim {
  answer: Answer
  lease: string
}

/**
 * Answers that are owed in a chat. Every function is one atomic step; with a lease that another process has taken over,
 * or an answer that is settled or removed, they change nothing and say `false`.
 * All throw `service/unavailable` while the database can't be reached.
 */
export interface AnswerRepository {
  /**
   * Promises an answer. Where one of the same `requestKey` is there, or one of the same `likeness` that is not settled or
   * less than three seconds old, that one is returned, and `isNew` is false.
   */
  create(answer: NewAnswer): Promise<{ answer: Answer; isNew: boolean }>
  /** Null when there is none, also for an id that can't be one. */
  find(id: string): Promise<Answer | null>
  /**
   * Takes on one answer for `leaseMs`: one whose lease ran out, else the oldest whose person and server have room.
   * Null: nothing to do now.
   */
  claim(platforms: Platform[], limits: AnswerLimits, leaseMs: number): Promise<AnswerClaim | null>
  /**
   * Holds up to `count` answers that wait for their turn, oldest first, for `leaseMs`, so that nobody takes them on while
   * they are told their place; `release` lets go. Those that came a moment ago are left out.
   */
  attend(platforms: Platform[], leaseMs: number, count: number): Promise<AnswerClaim[]>
  /** Prolongs the lease to `leaseMs` from now. False: the right is lost, so nothing more may be said. */
  renew(id: string, lease: string, leaseMs: number): Promise<boolean>
  /** Writes down where the answer stands on the platform. */
  place(id: string, lease: string, message: Json): Promise<boolean>
  /** Says how it ended and forgets the request. */
  settle(id: string, lease: string, outcome: AnswerOutcome): Promise<boolean>
  /** Gives the answer back: it waits at its old place, as if it had never been started. */
  release(id: string, lease: string): Promise<boolean>
  /** Place among all that wait, 1 being next; null unless it waits. */
  placeInLine(id: string): Promise<number | null>
  /** How many answers of a person wait. */
  waitingOf(person: string): Promise<number>
  /** Removes an answer and returns what it was; its draw stays. */
  remove(id: string): Promise<Answer | null>
  /** Every answer that a person asked for or whose sound they recorded, oldest first. */
  ofPerson(person: string): Promise<Answer[]>
  /** Every answer given in a server, oldest first. */
  ofServer(platform: Platform, server: string): Promise<Answer[]>
  /**
   * The last sounds of a channel that are still kept and have been drawn, newest first, each once. Sounds of authors who
   * opted out are not among them.
   */
  latestSounds(channel: string, count: number): Promise<KeptSound[]>
}

const oldestFirst = { orderBy: { id: 'asc' } } as const

/** The repository on an open client. */
export const answerRepository = (client: Client): AnswerRepository => {
  const { answer: table } = client
  const held = (id: string, lease: string) => ({ id, lease })
  /** One UPDATE … WHERE: true when this process still had the answer. */
  const change = async (id: string, lease: string, data: Prisma.AnswerUpdateManyMutationInput) =>
    isId(id) && isId(lease) && (await table.updateMany({ where: held(id, lease), data })).count === 1
  const found = async (where: Prisma.AnswerWhereInput) =>
    (await table.findMany({ where, ...oldestFirst })).map(answerOf)
  const free = { lease: null, leaseUntil: null }

  return {
    create: (answer) => createOnce(client, answer),

    async find(id) {
      const row = isId(id) ? await table.findUnique({ where: { id } }) : null
      return row && answerOf(row)
    },

    async claim(platforms, limits, leaseMs) {
      const lease = randomUUID()
      const answer = await claimAnswer(client, { platforms, limits, lease, leaseMs })
      return answer && { answer, lease }
    },

    async attend(platforms, leaseMs, count) {
      const lease = randomUUID()
      const held = await attendAnswers(client, { platforms, lease, leaseMs, count })
      return held.map((answer) => ({ answer, lease }))
    },

    renew: (id, lease, leaseMs) => renewLease(client, { id, lease, leaseMs }),
    place: (id, lease, message) => change(id, lease, { message: message ?? Prisma.DbNull }),
    settle: (id, lease, outcome) =>
      change(id, lease, { ...free, state: 'settled', outcome, request: Prisma.DbNull, settledAt: new Date() }),
    release: (id, lease) => change(id, lease, { ...free, state: 'waiting', startedAt: null }),

    async placeInLine(id) {
      const answer = await this.find(id)
      return answer?.state === 'waiting' ? table.count({ where: { state: 'waiting', id: { lte: id } } }) : null
    },

    waitingOf: (person) => table.count({ where: { person, state: 'waiting' } }),

    async remove(id) {
      const answer = await this.find(id)
      return answer && (await table.deleteMany({ where: { id } })).count === 1 ? answer : null
    },

    ofPerson: (person) => found({ OR: [{ person }, { author: person }] }),
    ofServer: (platform, server) => found({ platform, server }),
    latestSounds: (channel, count) => latestSounds(client, channel, count),
  }
}
