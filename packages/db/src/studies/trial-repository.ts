import { Prisma } from '../../generated/client.ts'
import type { Client } from '../client.ts'
import { isId } from '../is-id.ts'
import { freeOverdue } from './free-overdue.ts'
import type { InTurn } from './in-turn.ts'
import { studyTurn } from './study-lock.ts'
import type { Candidate, FindCandidates, NewStudyTrial, StudyTrial, VotableTrial } from './trial.ts'

/** For whom trials are made. */
interface Minting {
  studyId: string
  raterId: string
  /** Where the order comes from. */
  seed: number
  /** Votes wanted of every main item. */
  votesPerItem: number
  leaseMs: number
}

/** Trials. Every function is one atomic step. All throw `service/unavailable`. */
export interface TrialRepository {
  /** All trials of a rater, in their order. */
  ofRater(raterId: string): Promise<StudyTrial[]>
  /** How many votes of a rater are stored. */
  storedOf(raterId: string): Promise<number>
  /** How many votes of each rater of a study are stored. */
  storedByRater(studyId: string): Promise<Map<string, number>>
  find(raterId: string, trialId: string): Promise<StudyTrial | null>
  /** A trial of the rater whose token it is, with what storing its vote asks of rater and study. Null: no such rater. */
  byToken(tokenHash: string, trialId: string): Promise<VotableTrial | null>
  /**
   * Makes trials: `choose` is given those that the rater has had and finds items for more. Those that were never shown and
   * whose places are gone are dropped first. No two mintings of a study are under way at once, so that what each sees is
   * what there is.
   */
  mint(minting: Minting, choose: (had: StudyTrial[], find: FindCandidates) => Promise<NewStudyTrial[]>): Promise<void>
  /** Marks trials as shown and holds their places, and those of all that the rater has open, for `leaseMs` from now. */
  serve(raterId: string, trialIds: string[], leaseMs: number): Promise<void>
  /** Lets go of all places that a rater holds; the trials stay open. */
  release(rater: { id: string; studyId: string }): Promise<void>
}

/** The repository on an open client. */
export const trialRepository = (client: Client, turn: InTurn): TrialRepository => ({
  ofRater: (raterId) => client.$queryRaw(trialsOf(raterId)),

  storedOf: (raterId) => client.studyTrial.count({ where: { raterId, state: 'stored' } }),
  async storedByRater(studyId) {
    const rows = await client.studyTrial.groupBy({ by: ['raterId'], where: { studyId, state: 'stored' }, _count: true })
    return new Map(rows.map(({ raterId, _count }) => [raterId, _count]))
  },

  async find(raterId, trialId) {
    if (!isId(trialId)) return null
    const [trial] = await client.$queryRaw<StudyTrial[]>(trialsOf(raterId, trialId))
    return trial ?? null
  },

  async byToken(tokenHash, trialId) {
    const [found] = await client.$queryRaw<VotableTrial[]>`
      SELECT r."id" AS "raterId", r."simulated", r."studyId", s."state" AS "studyState", t."id" AS "trialId", t."itemId",
             t."targetLeft", t."state" AS "trialState", t."servedAt", t."leaseUntil", i."kind"
        FROM "RaterToken" k JOIN "StudyRater" r ON r."id" = k."raterId" JOIN "Study" s ON s."id" = r."studyId"
        LEFT JOIN "StudyTrial" t ON t."raterId" = r."id" AND t."id" = ${isId(trialId) ? trialId : null}::uuid
        LEFT JOIN "StudyItem" i ON i."id" = t."itemId"
       WHERE k."hash" = ${tokenHash}`
    return found ?? null
  },

  mint: (minting, choose) =>
    turn(minting.studyId, () =>
      client.$transaction(async (tx) => {
        await tx.$queryRaw(studyTurn(minting.studyId))
        await tx.$executeRaw(freeOverdue(minting.studyId))
        await tx.$executeRaw(dropUnshown(minting.raterId))
        const had = await tx.$queryRaw<StudyTrial[]>(trialsOf(minting.raterId))
        const find: FindCandidates = (kind, role, limit) =>
          tx.$queryRaw<Candidate[]>(candidates(minting, kind, role, limit))
        const chosen = await choose(had, find)
        if (chosen.length > 0) await tx.$executeRaw(addTrials(minting, chosen))
      }),
    ),

  async serve(raterId, trialIds, leaseMs) {
    await client.$executeRaw`
      WITH held AS (
        UPDATE "StudyTrial" t
           SET "leased" = true, "leaseUntil" = now() + ${leaseMs} * interval '1 millisecond',
               "servedAt" = CASE WHEN t."id" = ANY(${trialIds}::uuid[]) THEN COALESCE(t."servedAt", now()) ELSE t."servedAt" END
          FROM "StudyTrial" before
         WHERE before."id" = t."id" AND t."raterId" = ${raterId}::uuid AND t."state" = 'open'
        RETURNING t."itemId", t."targetLeft", before."leased"
      ), seen AS (
        UPDATE "StudyRater" SET "seenAt" = now() WHERE "id" = ${raterId}::uuid
      )
      UPDATE "StudyItem" i SET "taken" = "taken" + 1, "lefts" = "lefts" + COALESCE(held."targetLeft", false)::int
        FROM held WHERE i."id" = held."itemId" AND NOT held."leased"`
  },

  async release({ id: raterId, studyId }) {
    await turn(studyId, () =>
      client.$transaction([client.$queryRaw(studyTurn(studyId)), client.$executeRaw(letGo(raterId))]),
    )
  },
})

const trialsOf = (raterId: string, trialId?: string) => Prisma.sql`
  SELECT t."id", t."raterId", t."itemId", t."ordinal", t."targetLeft", t."state", t."leased", t."leaseUntil",
         t."servedAt", t."storedAt", i."kind", i."role", i."soundId", i."pictureId", i."otherId", i."source", i."class"
    FROM "StudyTrial" t JOIN "StudyItem" i ON i."id" = t."itemId"
   WHERE t."raterId" = ${raterId}::uuid ${trialId ? Prisma.sql`AND t."id" = ${trialId}::uuid` : Prisma.empty}
   ORDER BY t."ordinal", t."id"`

/** Items with the fewest places taken, those of one sound together, in an order of the rater's own. */
const candidates = (
  { studyId, raterId, seed, votesPerItem }: Minting,
  kind: Candidate['kind'],
  role: Candidate['role'],
  limit: number,
) => Prisma.sql`
  SELECT i."id", i."soundId", i."taken", i."lefts", i."kind", i."role" FROM "StudyItem" i
   WHERE i."studyId" = ${studyId}::uuid AND i."kind" = ${kind}::"ItemKind" AND i."role" = ${role}::"ItemRole"
     AND (i."role" <> 'main' OR i."taken" < ${votesPerItem})
     AND NOT EXISTS (SELECT FROM "StudyTrial" t WHERE t."raterId" = ${raterId}::uuid AND t."itemId" = i."id")
   ORDER BY i."taken", hashtextextended(i."soundId"::text, ${seed}), hashtextextended(i."id"::text, ${seed})
   LIMIT ${limit}`

const addTrials = ({ studyId, raterId, leaseMs }: Minting, chosen: NewStudyTrial[]) => Prisma.sql`
  WITH chosen AS (
    SELECT * FROM unnest(
      ${chosen.map(({ itemId }) => itemId)}::uuid[], ${chosen.map(({ ordinal }) => ordinal)}::int[],
      ${chosen.map(({ targetLeft }) => targetLeft)}::boolean[]) AS c("itemId", "ordinal", "targetLeft")
  ), made AS (
    INSERT INTO "StudyTrial" ("id", "studyId", "raterId", "itemId", "ordinal", "targetLeft", "leaseUntil")
    SELECT gen_random_uuid(), ${studyId}::uuid, ${raterId}::uuid, "itemId", "ordinal", "targetLeft",
           now() + ${leaseMs} * interval '1 millisecond' FROM chosen
    RETURNING "itemId", "targetLeft"
  )
  UPDATE "StudyItem" i SET "taken" = "taken" + 1, "lefts" = "lefts" + COALESCE(made."targetLeft", false)::int
    FROM made WHERE i."id" = made."itemId"`

const dropUnshown = (raterId: string) => Prisma.sql`
  DELETE FROM "StudyTrial"
   WHERE "raterId" = ${raterId}::uuid AND "state" = 'open' AND NOT "leased" AND "servedAt" IS NULL`

const letGo = (raterId: string) => Prisma.sql`
  WITH let_go AS (
    UPDATE "StudyTrial" SET "leased" = false
     WHERE "raterId" = ${raterId}::uuid AND "state" = 'open' AND "leased"
    RETURNING "itemId", "targetLeft"
  )
  UPDATE "StudyItem" i SET "taken" = "taken" - 1, "lefts" = "lefts" - COALESCE(let_go."targetLeft", false)::int
    FROM let_go WHERE i."id" = let_go."itemId"`
