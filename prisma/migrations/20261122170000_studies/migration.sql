-- CreateEnum
CREATE TYPE "StimulusKind" AS ENUM ('sound', 'picture');

-- CreateEnum
CREATE TYPE "StudyState" AS ENUM ('draft', 'rehearsed', 'live', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "ItemKind" AS ENUM ('rating', 'choice');

-- CreateEnum
CREATE TYPE "ItemRole" AS ENUM ('main', 'real', 'bothWrong', 'practice');

-- CreateEnum
CREATE TYPE "RaterSource" AS ENUM ('open', 'link', 'prolific', 'classroom', 'discord', 'slack');

-- CreateEnum
CREATE TYPE "RaterState" AS ENUM ('arrived', 'consented', 'soundChecked', 'practised', 'rating', 'form', 'complete', 'withdrawn', 'screenedOut', 'timedOut', 'returned', 'quotaFull', 'failedAttention');

-- CreateEnum
CREATE TYPE "CheckResult" AS ENUM ('pass', 'fail', 'unknown');

-- CreateEnum
CREATE TYPE "StudyTrialState" AS ENUM ('open', 'stored', 'technical', 'withdrawn');

-- CreateEnum
CREATE TYPE "StudyRole" AS ENUM ('owner', 'analyst', 'viewer');

-- CreateTable
CREATE TABLE "StimulusSet" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StimulusSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stimulus" (
    "id" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "kind" "StimulusKind" NOT NULL,
    "hash" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "practice" BOOLEAN NOT NULL DEFAULT false,
    "seconds" DOUBLE PRECISION,
    "soundId" UUID,
    "source" TEXT,

    CONSTRAINT "Stimulus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Study" (
    "id" UUID NOT NULL,
    "state" "StudyState" NOT NULL DEFAULT 'draft',
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "config" JSONB NOT NULL,
    "setId" UUID NOT NULL,
    "quotas" JSONB NOT NULL,
    "seed" INTEGER NOT NULL,
    "salt" TEXT,
    "frozen" TEXT,
    "sha256" TEXT,
    "rehearsal" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "launchedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "forgottenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyItem" (
    "id" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "kind" "ItemKind" NOT NULL,
    "role" "ItemRole" NOT NULL,
    "soundId" UUID NOT NULL,
    "pictureId" UUID NOT NULL,
    "otherId" UUID,
    "source" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "lefts" INTEGER NOT NULL DEFAULT 0,
    "stored" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StudyItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyRater" (
    "id" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "source" "RaterSource" NOT NULL,
    "group" TEXT NOT NULL,
    "externalHash" TEXT,
    "deviceHash" TEXT,
    "locale" TEXT NOT NULL,
    "state" "RaterState" NOT NULL DEFAULT 'arrived',
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "bot" "CheckResult" NOT NULL DEFAULT 'unknown',
    "double" "CheckResult" NOT NULL DEFAULT 'unknown',
    "seed" INTEGER NOT NULL,
    "soundTries" INTEGER NOT NULL DEFAULT 0,
    "practised" INTEGER NOT NULL DEFAULT 0,
    "planned" INTEGER NOT NULL DEFAULT 0,
    "form" JSONB,
    "receiptHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consentedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudyRater_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RaterToken" (
    "hash" TEXT NOT NULL,
    "raterId" UUID NOT NULL,

    CONSTRAINT "RaterToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "StudyLink" (
    "hash" TEXT NOT NULL,
    "studyId" UUID NOT NULL,
    "source" "RaterSource" NOT NULL,
    "group" TEXT NOT NULL,
    "externalHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StudyLink_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "StudyTrial" (
    "id" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "targetLeft" BOOLEAN,
    "state" "StudyTrialState" NOT NULL DEFAULT 'open',
    "leased" BOOLEAN NOT NULL DEFAULT true,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "servedAt" TIMESTAMPTZ(3),
    "storedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StudyTrial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyLedger" (
    "studyId" UUID NOT NULL,
    "length" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StudyLedger_pkey" PRIMARY KEY ("studyId")
);

-- CreateTable
CREATE TABLE "StudyVote" (
    "studyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "trialId" UUID NOT NULL,
    "record" TEXT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "StudyVote_pkey" PRIMARY KEY ("studyId","seq")
);

-- CreateTable
CREATE TABLE "StudyMember" (
    "studyId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "StudyRole" NOT NULL,

    CONSTRAINT "StudyMember_pkey" PRIMARY KEY ("studyId","userId")
);

-- CreateTable
CREATE TABLE "StudyAudit" (
    "id" UUID NOT NULL,
    "studyId" UUID NOT NULL,
    "actorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudyAudit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StimulusSet_ownerId_idx" ON "StimulusSet"("ownerId");

-- CreateIndex
CREATE INDEX "Stimulus_setId_idx" ON "Stimulus"("setId");

-- CreateIndex
CREATE INDEX "Stimulus_hash_idx" ON "Stimulus"("hash");

-- CreateIndex
CREATE INDEX "Study_setId_idx" ON "Study"("setId");

-- CreateIndex
CREATE INDEX "Study_state_closedAt_idx" ON "Study"("state", "closedAt");

-- CreateIndex
CREATE INDEX "StudyItem_studyId_kind_role_taken_idx" ON "StudyItem"("studyId", "kind", "role", "taken");

-- CreateIndex
CREATE UNIQUE INDEX "StudyRater_receiptHash_key" ON "StudyRater"("receiptHash");

-- CreateIndex
CREATE INDEX "StudyRater_studyId_state_idx" ON "StudyRater"("studyId", "state");

-- CreateIndex
CREATE INDEX "StudyRater_studyId_deviceHash_idx" ON "StudyRater"("studyId", "deviceHash");

-- CreateIndex
CREATE UNIQUE INDEX "StudyRater_studyId_source_externalHash_key" ON "StudyRater"("studyId", "source", "externalHash");

-- CreateIndex
CREATE INDEX "RaterToken_raterId_idx" ON "RaterToken"("raterId");

-- CreateIndex
CREATE INDEX "StudyLink_studyId_idx" ON "StudyLink"("studyId");

-- CreateIndex
CREATE INDEX "StudyTrial_studyId_leased_leaseUntil_idx" ON "StudyTrial"("studyId", "leased", "leaseUntil");

-- CreateIndex
CREATE INDEX "StudyTrial_itemId_idx" ON "StudyTrial"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "StudyTrial_raterId_itemId_key" ON "StudyTrial"("raterId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "StudyVote_trialId_key" ON "StudyVote"("trialId");

-- CreateIndex
CREATE INDEX "StudyMember_userId_idx" ON "StudyMember"("userId");

-- CreateIndex
CREATE INDEX "StudyAudit_studyId_id_idx" ON "StudyAudit"("studyId", "id");

-- AddForeignKey
ALTER TABLE "Stimulus" ADD CONSTRAINT "Stimulus_setId_fkey" FOREIGN KEY ("setId") REFERENCES "StimulusSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_setId_fkey" FOREIGN KEY ("setId") REFERENCES "StimulusSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyItem" ADD CONSTRAINT "StudyItem_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyRater" ADD CONSTRAINT "StudyRater_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RaterToken" ADD CONSTRAINT "RaterToken_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "StudyRater"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyLink" ADD CONSTRAINT "StudyLink_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyTrial" ADD CONSTRAINT "StudyTrial_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "StudyRater"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyTrial" ADD CONSTRAINT "StudyTrial_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "StudyItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyMember" ADD CONSTRAINT "StudyMember_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What is in a ledger stays. Whoever withdraws, and whoever deletes a whole study, says so in their transaction; then
-- the text of a vote may go, but not its place in the chain, or all of a study's votes.
CREATE FUNCTION "keepLedger"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF current_setting('soundscene.withdrawing', true) = 'on'
       AND OLD."record" IS NOT NULL AND NEW."record" IS NULL AND NEW."withdrawnAt" IS NOT NULL
       AND (NEW."studyId", NEW."seq", NEW."trialId", NEW."prevHash", NEW."hash")
         = (OLD."studyId", OLD."seq", OLD."trialId", OLD."prevHash", OLD."hash") THEN
      RETURN NEW;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF current_setting('soundscene.deleting', true) = OLD."studyId"::text THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'the ledger of votes is append-only';
END
$$;

CREATE TRIGGER "StudyVote_kept" BEFORE UPDATE OR DELETE ON "StudyVote" FOR EACH ROW EXECUTE FUNCTION "keepLedger"();
CREATE TRIGGER "StudyVote_keptWhole" BEFORE TRUNCATE ON "StudyVote" EXECUTE FUNCTION "keepLedger"();

CREATE FUNCTION "keepAudit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

CREATE TRIGGER "StudyAudit_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "StudyAudit" EXECUTE FUNCTION "keepAudit"();
