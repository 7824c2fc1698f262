-- AlterTable
ALTER TABLE "StudyRater" ADD COLUMN     "reached" "RaterState" NOT NULL DEFAULT 'arrived';

-- How far they came who are here already, as well as can be told: who left between the sound check and the first answer
-- to a practice trial can't be told from who left before it.
UPDATE "StudyRater" r SET "reached" = CASE
  WHEN r."state" IN ('arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form', 'complete') THEN r."state"
  WHEN r."state" = 'failedAttention' THEN 'form'
  WHEN r."receiptHash" IS NOT NULL THEN 'complete'
  WHEN EXISTS (SELECT FROM "StudyTrial" t WHERE t."raterId" = r."id" AND t."servedAt" IS NOT NULL) THEN 'rating'
  WHEN r."practised" > 0 THEN 'soundChecked'
  WHEN r."consentedAt" IS NOT NULL THEN 'consented'
  ELSE 'arrived' END::"RaterState";
