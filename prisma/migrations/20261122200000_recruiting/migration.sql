-- AlterTable
ALTER TABLE "Study" ADD COLUMN     "prolific" JSONB;

-- AlterTable
ALTER TABLE "StudyRater" ADD COLUMN     "externalSessionId" TEXT,
ADD COLUMN     "externalStudyId" TEXT,
ALTER COLUMN "bot" DROP NOT NULL,
ALTER COLUMN "bot" DROP DEFAULT;

-- Until now nothing checked whether raters are people, so that whoever is unknown was not asked.
UPDATE "StudyRater" SET "bot" = NULL WHERE "bot" = 'unknown';
