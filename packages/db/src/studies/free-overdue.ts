import { Prisma } from '../../generated/client.ts'

/** Whoever let a lease run out holds the item's place no longer. Votes that are being stored are passed over. */
export const freeOverdue = (studyId: string) => Prisma.sql`
  WITH over AS (
    SELECT "id" FROM "StudyTrial"
     WHERE "studyId" = ${studyId}::uuid AND "leased" AND "leaseUntil" < now() AND "state" = 'open'
     LIMIT 1000 FOR UPDATE SKIP LOCKED
  ), freed AS (
    UPDATE "StudyTrial" t SET "leased" = false FROM over WHERE t."id" = over."id"
    RETURNING t."itemId", t."targetLeft"
  )
  UPDATE "StudyItem" i SET "taken" = i."taken" - f.places, "lefts" = i."lefts" - f.lefts
    FROM (SELECT "itemId", count(*)::int AS places, (count(*) FILTER (WHERE "targetLeft"))::int AS lefts
            FROM freed GROUP BY "itemId") f
   WHERE i."id" = f."itemId"`
