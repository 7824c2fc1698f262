import { Prisma } from '../../generated/client.ts'
import type { StudyRaterModel } from '../../generated/models.ts'
import type { Client } from '../client.ts'
import { freeOverdue } from './free-overdue.ts'
import type { InTurn } from './in-turn.ts'
import {
  type Arrival,
  type Rater,
  type RaterSource,
  type RaterState,
  type Room,
  raterOf,
  type StudyLink,
  type Submitted,
} from './rater.ts'
import type { StudyState } from './study.ts'
import { studyTurn } from './study-lock.ts'

/** What may change with a rater's state. */
export type RaterChange = Partial<
  Pick<Rater, 'bot' | 'consentedAt' | 'endedAt' | 'form' | 'locale' | 'practised' | 'receiptHash' | 'soundTries'>
>

/** Where a rater stands, as far as figures need it. */
export interface RaterStanding extends Pick<Rater, 'id' | 'group' | 'state' | 'reached' | 'bot' | 'double'> {
  /** Has done nothing for as long as it takes to have dropped out. */
  away: boolean
}

/** Raters, their tokens and their links. All throw `service/unavailable`. */
export interface RaterRepository {
  /**
   * Takes in who arrives: the same outside name is the same rater, who gets one more token, by whichever submission they
   * come now. Where there is no room, the rater's state is `quotaFull`; who comes back when there is room may enter.
   */
  arrive(arrival: Arrival, room: Room): Promise<Rater>
  /** The rater that a token belongs to, and where their study stands. */
  byToken(tokenHash: string): Promise<{ rater: Rater; studyState: StudyState } | null>
  /** Keeps by which submission a rater came back. */
  setSubmission(id: string, submitted: Submitted): Promise<void>
  byReceipt(receiptHash: string): Promise<Rater | null>
  byExternal(studyId: string, source: RaterSource, externalHash: string): Promise<Rater | null>
  /** Changes a rater whose state is one of `from`. Null: it is another by now. */
  move(id: string, from: RaterState[], to: RaterState, change?: RaterChange): Promise<Rater | null>
  list(studyId: string): Promise<Rater[]>
  /** Where every rater stands, in the order of arrival. */
  standings(studyId: string, dropOutMs: number): Promise<RaterStanding[]>
  createLinks(links: Omit<StudyLink, 'createdAt' | 'usedAt'>[]): Promise<void>
  /** The link of a code, marked as used. */
  openLink(hash: string): Promise<StudyLink | null>
  links(studyId: string): Promise<StudyLink[]>
}

/** On the way that leads to `complete`. */
const steps: RaterState[] = ['arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form', 'complete']

const ended: RaterState[] = [
  'complete',
  'withdrawn',
  'screenedOut',
  'timedOut',
  'returned',
  'quotaFull',
  'failedAttention',
]

/** The repository on an open client. */
export const raterRepository = (client: Client, turn: InTurn): RaterRepository => {
  const { studyRater: table, studyLink: links } = client
  const inStudy = <T>(studyId: string, work: (tx: Transaction) => Promise<T>) =>
    turn(studyId, () => client.$transaction(work))
  const found = (row: StudyRaterModel | null | undefined) => (row ? raterOf(row) : null)

  return {
    arrive: (arrival, room) =>
      inStudy(arrival.studyId, async (tx) => {
        await tx.$queryRaw(studyTurn(arrival.studyId))
        await tx.$executeRaw(freeOverdue(arrival.studyId))
        const { tokenHash, ...rater } = arrival
        const { studyId, source, externalHash, deviceHash } = rater
        const known = externalHash ? await tx.studyRater.findFirst({ where: { studyId, source, externalHash } }) : null
        if (known && known.state !== 'quotaFull') {
          await tx.raterToken.create({ data: { hash: tokenHash, raterId: known.id } })
          return raterOf(await tx.studyRater.update({ where: { id: known.id }, data: submittedBy(rater) }))
        }
        const state = (await hasRoom(tx, rater, room)) ? 'arrived' : 'quotaFull'
        const double = await doubleOf(tx, studyId, deviceHash)
        const row = known
          ? await tx.studyRater.update({ where: { id: known.id }, data: { state, ...submittedBy(rater) } })
          : await tx.studyRater.create({ data: { ...rater, state, double } })
        await tx.raterToken.create({ data: { hash: tokenHash, raterId: row.id } })
        return raterOf(row)
      }),

    async byToken(tokenHash) {
      const [row] = await client.$queryRaw<(StudyRaterModel & { studyState: StudyState })[]>`
        SELECT r.*, s."state" AS "studyState"
          FROM "RaterToken" t JOIN "StudyRater" r ON r."id" = t."raterId" JOIN "Study" s ON s."id" = r."studyId"
         WHERE t."hash" = ${tokenHash}`
      if (!row) return null
      const { studyState, ...rater } = row
      return { rater: raterOf(rater), studyState }
    },
    async setSubmission(id, submitted) {
      await table.updateMany({ where: { id }, data: submitted })
    },
    byReceipt: async (receiptHash) => found(await table.findUnique({ where: { receiptHash } })),
    byExternal: async (studyId, source, externalHash) =>
      found(await table.findFirst({ where: { studyId, source, externalHash } })),

    async move(id, from, to, { form, ...change } = {}) {
      const data = {
        ...change,
        ...(form !== undefined && { form: form ?? Prisma.DbNull }),
        state: to,
        ...(steps.includes(to) && { reached: to }),
        seenAt: new Date(),
        ...(ended.includes(to) && { endedAt: new Date() }),
      }
      const [row] = await table.updateManyAndReturn({ where: { id, state: { in: from } }, data })
      return found(row)
    },

    list: async (studyId) => (await table.findMany({ where: { studyId }, orderBy: { createdAt: 'asc' } })).map(raterOf),

    standings: (studyId, dropOutMs) => client.$queryRaw`
      SELECT "id", "group", "state", "reached", "bot", "double",
             "seenAt" < now() - ${dropOutMs} * interval '1 millisecond' AS away
        FROM "StudyRater" WHERE "studyId" = ${studyId}::uuid ORDER BY "createdAt", "id"`,

    async createLinks(data) {
      await links.createMany({ data })
    },
    async openLink(hash) {
      const [link] = await links.updateManyAndReturn({ where: { hash }, data: { usedAt: new Date() } })
      return link ?? null
    },
    links: (studyId) => links.findMany({ where: { studyId }, orderBy: { createdAt: 'asc' } }),
  }
}

type Transaction = Parameters<Parameters<Client['$transaction']>[0]>[0]

/** What changes with a new submission; who comes back without one still stands for the one before. */
const submittedBy = ({ externalStudyId, externalSessionId }: Submitted): Partial<Submitted> =>
  externalSessionId === null ? {} : { externalStudyId, externalSessionId }

/** Whether the rater's group, and any item, lacks a vote that nobody is about to give. */
const hasRoom = async (
  tx: Transaction,
  { studyId, group }: Pick<Arrival, 'studyId' | 'group'>,
  { quota, votesPerItem, dropOutMs }: Room,
): Promise<boolean> => {
  const [room] = await tx.$queryRaw<{ raters: number; wanted: boolean }[]>`
    SELECT (SELECT count(*)::int FROM "StudyRater"
             WHERE "studyId" = ${studyId}::uuid AND "group" = ${group}
               AND ("state" = 'complete' OR ("state" IN ('arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form')
                    AND "seenAt" > now() - ${dropOutMs} * interval '1 millisecond'))) AS raters,
           EXISTS (SELECT FROM "StudyItem" WHERE "studyId" = ${studyId}::uuid AND "role" = 'main'
                    AND "taken" < ${votesPerItem}) AS wanted`
  return room?.wanted === true && (quota === null || room.raters < quota)
}

const doubleOf = async (tx: Transaction, studyId: string, deviceHash: string | null) => {
  if (deviceHash === null) return 'unknown'
  return (await tx.studyRater.findFirst({ where: { studyId, deviceHash }, select: { id: true } })) ? 'fail' : 'pass'
}
