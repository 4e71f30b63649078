-- AlterTable
ALTER TABLE "handoff" ADD COLUMN     "card_may_stand" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_overdue" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "offered_at" TIMESTAMPTZ(3),
ADD COLUMN     "offered_to" TEXT,
ADD COLUMN     "offered_to_name" TEXT,
ADD COLUMN     "snapshot" JSONB,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3),
ADD COLUMN     "speaking" TEXT NOT NULL DEFAULT 'bot',
ADD COLUMN     "thread_error" TEXT;

-- CreateTable
CREATE TABLE "relay" (
    "conversation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "message_sequence" INTEGER,
    "content" JSONB,
    "state" TEXT NOT NULL,
    "platform_id" TEXT,
    "outcome_unknown" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "relay_pkey" PRIMARY KEY ("conversation_id","number")
);

-- CreateIndex
CREATE INDEX "relay_queued" ON "relay"("conversation_id", "number") WHERE (state = 'queued');

-- CreateIndex
CREATE INDEX "relay_conversation_id_message_sequence_idx" ON "relay"("conversation_id", "message_sequence");

-- CreateIndex
CREATE INDEX "relay_platform_id_idx" ON "relay"("platform_id");

-- CreateIndex
CREATE INDEX "handoff_claimed_by_status_idx" ON "handoff"("claimed_by", "status");

-- AddForeignKey
ALTER TABLE "relay" ADD CONSTRAINT "relay_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
