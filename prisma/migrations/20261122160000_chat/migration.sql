-- CreateEnum
CREATE TYPE "Platform" AS ENUM ('discord', 'slack');

-- CreateEnum
CREATE TYPE "AnswerState" AS ENUM ('waiting', 'working', 'settled');

-- CreateEnum
CREATE TYPE "AnswerOutcome" AS ENUM ('pictured', 'told', 'undeliverable', 'dropped');

-- CreateEnum
CREATE TYPE "TrialChoice" AS ENUM ('drawn', 'other', 'neither');

-- AlterTable
ALTER TABLE "Draw" DROP COLUMN "replyTo",
ADD COLUMN     "mixSoundHash" TEXT,
ADD COLUMN     "mixWeight" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "platform" "Platform" NOT NULL,
    "requestKey" TEXT NOT NULL,
    "likeness" TEXT,
    "request" JSONB,
    "message" JSONB,
    "person" TEXT NOT NULL,
    "author" TEXT,
    "server" TEXT,
    "channel" TEXT NOT NULL,
    "parentId" UUID,
    "locale" TEXT NOT NULL,
    "state" "AnswerState" NOT NULL DEFAULT 'waiting',
    "outcome" "AnswerOutcome",
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attended" INTEGER NOT NULL DEFAULT 0,
    "lease" UUID,
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChatVote" (
    "drawId" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "platform" "Platform" NOT NULL,
    "score" SMALLINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChatVote_pkey" PRIMARY KEY ("drawId","person")
);

-- CreateTable
CREATE TABLE "ChatTrial" (
    "drawId" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "platform" "Platform" NOT NULL,
    "foilId" UUID NOT NULL,
    "drawnFirst" BOOLEAN NOT NULL,
    "choice" "TrialChoice",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "chosenAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChatTrial_pkey" PRIMARY KEY ("drawId","person")
);

-- CreateTable
CREATE TABLE "ChatPerson" (
    "person" TEXT NOT NULL,
    "optedOut" BOOLEAN NOT NULL,

    CONSTRAINT "ChatPerson_pkey" PRIMARY KEY ("person")
);

-- CreateTable
CREATE TABLE "ChatPlace" (
    "platform" "Platform" NOT NULL,
    "channel" TEXT NOT NULL,
    "server" TEXT NOT NULL,
    "automatic" BOOLEAN NOT NULL,

    CONSTRAINT "ChatPlace_pkey" PRIMARY KEY ("platform","channel")
);

-- CreateTable
CREATE TABLE "SlackInstallation" (
    "key" TEXT NOT NULL,
    "installation" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlackInstallation_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Answer_requestKey_key" ON "Answer"("requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_likeness_key" ON "Answer"("likeness");

-- CreateIndex
CREATE INDEX "Answer_state_id_idx" ON "Answer"("state", "id");

-- CreateIndex
CREATE INDEX "Answer_startedAt_idx" ON "Answer"("startedAt");

-- CreateIndex
CREATE INDEX "Answer_person_state_idx" ON "Answer"("person", "state");

-- CreateIndex
CREATE INDEX "Answer_author_idx" ON "Answer"("author");

-- CreateIndex
CREATE INDEX "Answer_server_platform_idx" ON "Answer"("server", "platform");

-- CreateIndex
CREATE INDEX "Answer_channel_idx" ON "Answer"("channel");

-- CreateIndex
CREATE INDEX "ChatVote_person_idx" ON "ChatVote"("person");

-- CreateIndex
CREATE INDEX "ChatTrial_foilId_idx" ON "ChatTrial"("foilId");

-- CreateIndex
CREATE INDEX "ChatTrial_person_idx" ON "ChatTrial"("person");

-- CreateIndex
CREATE INDEX "ChatPlace_platform_server_idx" ON "ChatPlace"("platform", "server");

-- CreateIndex
CREATE INDEX "Draw_mixSoundHash_idx" ON "Draw"("mixSoundHash");

-- AddForeignKey
ALTER TABLE "ChatVote" ADD CONSTRAINT "ChatVote_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "Draw"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatTrial" ADD CONSTRAINT "ChatTrial_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "Draw"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatTrial" ADD CONSTRAINT "ChatTrial_foilId_fkey" FOREIGN KEY ("foilId") REFERENCES "Draw"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ChatVote" ADD CONSTRAINT "ChatVote_score_check" CHECK ("score" BETWEEN 1 AND 5);

-- Whoever answers is told that there is something to do, or room to do it.
CREATE FUNCTION "notifyAnswer"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('answer', COALESCE(NEW.id, OLD.id)::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Answer_asked" AFTER INSERT OR DELETE ON "Answer" FOR EACH ROW
  EXECUTE FUNCTION "notifyAnswer"();

CREATE TRIGGER "Answer_let_go" AFTER UPDATE ON "Answer" FOR EACH ROW
  WHEN (OLD."lease" IS NOT NULL AND NEW."lease" IS NULL)
  EXECUTE FUNCTION "notifyAnswer"();
