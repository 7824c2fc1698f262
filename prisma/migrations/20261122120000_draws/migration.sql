-- CreateEnum
CREATE TYPE "DrawState" AS ENUM ('queued', 'drawing', 'done', 'failed');

-- CreateTable
CREATE TABLE "Draw" (
    "id" UUID NOT NULL,
    "state" "DrawState" NOT NULL DEFAULT 'queued',
    "soundHash" TEXT,
    "soundExpiresAt" TIMESTAMPTZ(3),
    "seconds" DOUBLE PRECISION NOT NULL,
    "seed" BIGINT NOT NULL,
    "gain" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "notices" JSONB NOT NULL DEFAULT '[]',
    "replyTo" TEXT,
    "parentId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease" UUID,
    "stage" TEXT,
    "modelId" TEXT,
    "class" TEXT,
    "probabilities" JSONB,
    "pictureHash" TEXT,
    "timings" JSONB,
    "error" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Draw_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draw_state_id_idx" ON "Draw"("state", "id");

-- CreateIndex
CREATE INDEX "Draw_soundHash_idx" ON "Draw"("soundHash");

-- CreateIndex
CREATE INDEX "Draw_soundExpiresAt_idx" ON "Draw"("soundExpiresAt");

-- CreateIndex
CREATE INDEX "Draw_pictureHash_idx" ON "Draw"("pictureHash");

-- CreateIndex
CREATE INDEX "Draw_parentId_idx" ON "Draw"("parentId");

-- AddForeignKey
ALTER TABLE "Draw" ADD CONSTRAINT "Draw_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Draw"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Whoever watches a draw is told that it changed, and then reads what it became.
CREATE FUNCTION "notifyDraw"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('draw', OLD.id::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Draw_changed" AFTER UPDATE ON "Draw" FOR EACH ROW
  WHEN ((OLD."state", OLD."stage") IS DISTINCT FROM (NEW."state", NEW."stage"))
  EXECUTE FUNCTION "notifyDraw"();

CREATE TRIGGER "Draw_removed" AFTER DELETE ON "Draw" FOR EACH ROW
  EXECUTE FUNCTION "notifyDraw"();
