import type { StudyVoteModel } from '../../generated/models.ts'
import type { Client } from '../client.ts'
import { isTaken } from '../is-taken.ts'
import type { InTurn } from './in-turn.ts'
import { studyTurn } from './study-lock.ts'

/** One row of the ledger of votes. */
export type LedgerRow = StudyVoteModel

/** A vote to be stored. */
export interface NewVote {
  studyId: string
  raterId: string
  trialId: string
  /** Canonical JSON. */
  record: string
  /** No vote: nothing could be heard or seen. Another trial takes its place. */
  technical: boolean
}

/** A vote of the ledger with where it comes from, as analyses need it. */
export interface CastVote {
  seq: number
  record: string
  raterId: string
  soundId: string
  kind: 'rating' | 'choice'
  role: 'main' | 'real' | 'bothWrong' | 'practice'
  /** Place among the rater's trials, from 0. */
  ordinal: number
  source: string
  class: string
  group: string
  rater: 'open' | 'link' | 'prolific' | 'classroom' | 'discord' | 'slack'
}

/** The ledger of votes. All throw `service/unavailable`. */
export interface VoteRepository {
  /**
   * Adds a vote to the end of its study's chain and settles its trial, or returns what was stored for the trial before.
   * Null: the rater has no such trial, or it can't be voted on any more.
   */
  store(vote: NewVote): Promise<LedgerRow | null>
  find(trialId: string): Promise<LedgerRow | null>
  /** The chain after a row, in order, at most `limit` rows. */
  chain(studyId: string, after: number, limit: number): Promise<LedgerRow[]>
  length(studyId: string): Promise<number>
  /**
   * Votes that stand, in order, with what they are about; technical failures are among them. All of them, or at most
   * `limit` after a row: whoever has read up to a row misses nothing before it but what is withdrawn later.
   */
  cast(studyId: string, page?: { after: number; limit: number }): Promise<CastVote[]>
  /** Blanks a rater's votes, frees their places and forgets who the rater was; returns how many votes. */
  withdraw(rater: { id: string; studyId: string }): Promise<number>
  /** Tells whoever listens to `study` that something changed. */
  announce(studyId: string): Promise<void>
}

/** More rows than a ledger can have. */
const everything = 2 ** 31 - 1

/** The repository on an open client. */
export const voteRepository = (client: Client, turn: InTurn): VoteRepository => {
  const { studyVote: table } = client
  const find = (trialId: string) => table.findUnique({ where: { trialId } })

  return {
    find,

    async store(vote) {
      try {
        const [row] = await append(client, vote)
        return row ?? (await find(vote.trialId))
      } catch (error) {
        if (isTaken(error)) return find(vote.trialId)
        throw error
      }
    },

    chain: (studyId, after, limit) =>
      table.findMany({ where: { studyId, seq: { gt: after } }, orderBy: { seq: 'asc' }, take: limit }),

    length: async (studyId) => (await client.studyLedger.findUnique({ where: { studyId } }))?.length ?? 0,

    cast: (studyId, { after, limit } = { after: 0, limit: everything }) => client.$queryRaw`
      SELECT v."seq", v."record", t."raterId", t."ordinal", i."soundId", i."kind", i."role", i."source", i."class",
             r."group", r."source" AS rater
        FROM "StudyVote" v JOIN "StudyTrial" t ON t."id" = v."trialId" JOIN "StudyItem" i ON i."id" = t."itemId"
        JOIN "StudyRater" r ON r."id" = t."raterId"
       WHERE v."studyId" = ${studyId}::uuid AND v."seq" > ${after} AND v."record" IS NOT NULL
       ORDER BY v."seq" LIMIT ${limit}`,

    async withdraw({ id: raterId, studyId }) {
      const [, , , blanked] = await turn(studyId, () =>
        client.$transaction([
          client.$queryRaw(studyTurn(studyId)),
          client.$queryRaw`SELECT set_config('soundscene.withdrawing', 'on', true)`,
          client.$executeRaw`
          WITH gone AS (
            UPDATE "StudyTrial" t SET "state" = 'withdrawn', "leased" = false
              FROM "StudyTrial" before
             WHERE before."id" = t."id" AND t."raterId" = ${raterId}::uuid AND t."state" IN ('open', 'stored')
            RETURNING t."itemId", t."targetLeft", before."state", before."leased"
          )
          UPDATE "StudyItem" i
             SET "taken" = "taken" - 1, "stored" = "stored" - (gone."state" = 'stored')::int,
                 "lefts" = "lefts" - COALESCE(gone."targetLeft", false)::int
            FROM gone WHERE i."id" = gone."itemId" AND (gone."state" = 'stored' OR gone."leased")`,
          // After the trials: a vote that was under way is in by now, and none can follow.
          client.$executeRaw`
          UPDATE "StudyVote" v SET "record" = NULL, "withdrawnAt" = now()
            FROM "StudyTrial" t WHERE t."id" = v."trialId" AND t."raterId" = ${raterId}::uuid AND v."record" IS NOT NULL`,
          client.$executeRaw`
          UPDATE "StudyRater"
             SET "state" = 'withdrawn', "endedAt" = now(), "externalHash" = NULL, "externalStudyId" = NULL,
                 "externalSessionId" = NULL, "deviceHash" = NULL, "form" = NULL
           WHERE "id" = ${raterId}::uuid`,
        ]),
      )
      return blanked
    },

    async announce(studyId) {
      await client.$queryRaw`SELECT pg_notify('study', ${studyId})::text`
    },
  }
}

/**
 * One statement, so that a vote costs one round trip: the trial is locked first, so that repeated requests meet there;
 * then the chain's end, which votes of a study reach one after the other.
 */
const append = (client: Client, { studyId, raterId, trialId, record, technical }: NewVote) => client.$queryRaw<
  LedgerRow[]
>`
  WITH trial AS MATERIALIZED (
    SELECT "id", "itemId", "leased", "targetLeft" FROM "StudyTrial"
     WHERE "id" = ${trialId}::uuid AND "raterId" = ${raterId}::uuid AND "studyId" = ${studyId}::uuid
       AND "state" = 'open' AND "servedAt" IS NOT NULL
       FOR UPDATE
  ), head AS (
    UPDATE "StudyLedger" l
       SET "length" = l."length" + 1, "previousHash" = l."hash",
           "hash" = encode(sha256(convert_to(l."hash" || ${record}, 'UTF8')), 'hex')
      FROM trial WHERE l."studyId" = ${studyId}::uuid
    RETURNING l."length", l."previousHash", l."hash", trial."id" AS "trialId", trial."itemId", trial."leased", trial."targetLeft"
  ), settled AS (
    UPDATE "StudyTrial" t
       SET "state" = ${technical ? 'technical' : 'stored'}::"StudyTrialState", "leased" = false, "storedAt" = now()
      FROM head WHERE t."id" = head."trialId"
  ), counted AS (
    UPDATE "StudyItem" i
       SET "stored" = i."stored" + ${technical ? 0 : 1}::int,
           "taken" = i."taken" + ${technical ? 0 : 1}::int - head."leased"::int,
           "lefts" = i."lefts" + COALESCE(head."targetLeft", false)::int * (${technical ? 0 : 1}::int - head."leased"::int)
      FROM head WHERE i."id" = head."itemId"
  )
  INSERT INTO "StudyVote" ("studyId", "seq", "trialId", "record", "prevHash", "hash")
  SELECT ${studyId}::uuid, head."length", head."trialId", ${record}, head."previousHash", head."hash" FROM head
  RETURNING "studyId", "seq", "trialId", "record", "prevHash", "hash", "withdrawnAt"`
