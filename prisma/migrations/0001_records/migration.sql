-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "lead" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "language" TEXT NOT NULL,
    "source" TEXT,
    "campaign" TEXT,
    "referrer" TEXT,
    "stage" SMALLINT NOT NULL DEFAULT 1,
    "verdict" TEXT,
    "verdict_reason" TEXT,
    "score" SMALLINT,
    "merged_into_id" UUID,
    "erased_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "display_name" TEXT,
    "username" TEXT,
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow_version" (
    "id" UUID NOT NULL,
    "flow" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "copy" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "flow_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "flow_version_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "snapshot" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "prompt_sequence" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_in_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "delivering_by" UUID,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "conversation_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "content" JSONB,
    "state" TEXT NOT NULL,
    "platform_id" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "outcome_unknown" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("conversation_id","sequence")
);

-- CreateTable
CREATE TABLE "accepted_event" (
    "channel" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accepted_event_pkey" PRIMARY KEY ("channel","event_id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "raw" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "flow_version_id" UUID NOT NULL,
    "message_sequence" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "raw" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handoff" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "verdict" JSONB,
    "claimed_by" TEXT,
    "claimed_by_name" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "shown_revision" INTEGER NOT NULL DEFAULT 0,
    "card_channel" TEXT,
    "card_message" TEXT,
    "card_error" TEXT,

    CONSTRAINT "handoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timer" (
    "conversation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("conversation_id","key")
);

-- CreateTable
CREATE TABLE "process" (
    "id" UUID NOT NULL,
    "lock_key" BIGINT NOT NULL,
    "workers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "process_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lead_last_seen_at_idx" ON "lead"("last_seen_at" DESC);

-- CreateIndex
CREATE INDEX "lead_phone_idx" ON "lead"("phone");

-- CreateIndex
CREATE INDEX "lead_email_idx" ON "lead"("email");

-- CreateIndex
CREATE INDEX "lead_merged_into_id_idx" ON "lead"("merged_into_id");

-- CreateIndex
CREATE INDEX "identity_lead_id_idx" ON "identity"("lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_channel_address_key" ON "identity"("channel", "address");

-- CreateIndex
CREATE UNIQUE INDEX "flow_version_hash_key" ON "flow_version"("hash");

-- CreateIndex
CREATE INDEX "flow_version_flow_published_at_idx" ON "flow_version"("flow", "published_at" DESC);

-- CreateIndex
CREATE INDEX "conversation_lead_id_started_at_idx" ON "conversation"("lead_id", "started_at");

-- CreateIndex
CREATE INDEX "conversation_identity_id_started_at_idx" ON "conversation"("identity_id", "started_at");

-- CreateIndex
CREATE INDEX "conversation_flow_version_id_idx" ON "conversation"("flow_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_one_open_per_identity" ON "conversation"("identity_id") WHERE (status = 'open');

-- CreateIndex
CREATE INDEX "message_undelivered" ON "message"("conversation_id", "sequence") WHERE (state IN ('queued', 'sending'));

-- CreateIndex
CREATE INDEX "accepted_event_accepted_at_idx" ON "accepted_event"("accepted_at");

-- CreateIndex
CREATE INDEX "answer_conversation_id_idx" ON "answer"("conversation_id");

-- CreateIndex
CREATE INDEX "answer_lead_id_created_at_idx" ON "answer"("lead_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_one_current_per_key" ON "answer"("conversation_id", "key") WHERE (superseded_at IS NULL);

-- CreateIndex
CREATE INDEX "fact_lead_id_at_idx" ON "fact"("lead_id", "at");

-- CreateIndex
CREATE INDEX "fact_name_at_idx" ON "fact"("name", "at");

-- CreateIndex
CREATE INDEX "consent_lead_id_at_idx" ON "consent"("lead_id", "at");

-- CreateIndex
CREATE INDEX "handoff_lead_id_idx" ON "handoff"("lead_id");

-- CreateIndex
CREATE INDEX "handoff_status_created_at_idx" ON "handoff"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "handoff_conversation_id_key" ON "handoff"("conversation_id");

-- CreateIndex
CREATE INDEX "timer_due_at_idx" ON "timer"("due_at");

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "identity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_flow_version_id_fkey" FOREIGN KEY ("flow_version_id") REFERENCES "flow_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
