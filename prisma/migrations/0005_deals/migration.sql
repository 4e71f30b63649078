-- CreateTable
CREATE TABLE "deal" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "stage" SMALLINT NOT NULL,
    "product" TEXT,
    "sum" BIGINT,
    "currency" TEXT,
    "paid_sum" BIGINT NOT NULL DEFAULT 0,
    "event_on" DATE,
    "rep_id" TEXT,
    "rep_name" TEXT,
    "lost_reason" TEXT,
    "lost_step" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "won_at" TIMESTAMPTZ(3),
    "lost_at" TIMESTAMPTZ(3),

    CONSTRAINT "deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_stage" (
    "deal_id" UUID NOT NULL,
    "stage" SMALLINT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "fact" TEXT NOT NULL,

    CONSTRAINT "deal_stage_pkey" PRIMARY KEY ("deal_id","stage")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "holds_from" TIMESTAMPTZ(3) NOT NULL,
    "holds_to" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "rep_id" TEXT,
    "rep_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "total" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "rep_id" TEXT,
    "rep_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "file" BYTEA,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sum" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "rep_id" TEXT,
    "rep_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "nps_poll" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "deal_id" UUID,
    "conversation_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "product" TEXT,
    "source" TEXT,
    "rep_id" TEXT,
    "rep_name" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "score" SMALLINT,
    "comment" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "corrected_at" TIMESTAMPTZ(3),

    CONSTRAINT "nps_poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "deal_id" UUID,
    "conversation_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "case_facts" TEXT,
    "permission" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "deal_id" UUID,
    "conversation_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "rep_id" TEXT,
    "rep_name" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_code" (
    "code" TEXT NOT NULL,
    "lead_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "referral" (
    "friend_id" UUID NOT NULL,
    "referrer_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "bought_at" TIMESTAMPTZ(3),
    "rewarded_at" TIMESTAMPTZ(3),

    CONSTRAINT "referral_pkey" PRIMARY KEY ("friend_id")
);

-- CreateTable
CREATE TABLE "outreach" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "flow" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "moved_to" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outreach_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "deal_lead_id_opened_at_idx" ON "deal"("lead_id", "opened_at");

-- CreateIndex
CREATE INDEX "deal_conversation_id_idx" ON "deal"("conversation_id");

-- CreateIndex
CREATE INDEX "deal_status_won_at_idx" ON "deal"("status", "won_at");

-- CreateIndex
CREATE INDEX "deal_stage_stage_entered_at_idx" ON "deal_stage"("stage", "entered_at");

-- CreateIndex
CREATE INDEX "booking_held" ON "booking"("resource", "holds_from") WHERE (status IN ('booked', 'came'));

-- CreateIndex
CREATE INDEX "booking_lead_id_idx" ON "booking"("lead_id");

-- CreateIndex
CREATE INDEX "booking_deal_id_idx" ON "booking"("deal_id");

-- CreateIndex
CREATE INDEX "booking_conversation_id_idx" ON "booking"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_number_key" ON "offer"("number");

-- CreateIndex
CREATE INDEX "offer_deal_id_created_at_idx" ON "offer"("deal_id", "created_at");

-- CreateIndex
CREATE INDEX "offer_lead_id_idx" ON "offer"("lead_id");

-- CreateIndex
CREATE INDEX "offer_conversation_id_idx" ON "offer"("conversation_id");

-- CreateIndex
CREATE INDEX "document_deal_id_idx" ON "document"("deal_id");

-- CreateIndex
CREATE INDEX "document_lead_id_idx" ON "document"("lead_id");

-- CreateIndex
CREATE INDEX "document_conversation_id_idx" ON "document"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_kind_number_key" ON "document"("kind", "number");

-- CreateIndex
CREATE INDEX "upload_conversation_id_idx" ON "upload"("conversation_id");

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "upload"("created_at");

-- CreateIndex
CREATE INDEX "payment_deal_id_idx" ON "payment"("deal_id");

-- CreateIndex
CREATE INDEX "payment_lead_id_idx" ON "payment"("lead_id");

-- CreateIndex
CREATE INDEX "nps_poll_lead_id_asked_at_idx" ON "nps_poll"("lead_id", "asked_at" DESC);

-- CreateIndex
CREATE INDEX "nps_poll_asked_at_idx" ON "nps_poll"("asked_at");

-- CreateIndex
CREATE INDEX "nps_poll_deal_id_idx" ON "nps_poll"("deal_id");

-- CreateIndex
CREATE INDEX "nps_poll_conversation_id_idx" ON "nps_poll"("conversation_id");

-- CreateIndex
CREATE INDEX "review_lead_id_idx" ON "review"("lead_id");

-- CreateIndex
CREATE INDEX "review_conversation_id_idx" ON "review"("conversation_id");

-- CreateIndex
CREATE INDEX "complaint_lead_id_idx" ON "complaint"("lead_id");

-- CreateIndex
CREATE INDEX "complaint_status_due_at_idx" ON "complaint"("status", "due_at");

-- CreateIndex
CREATE INDEX "complaint_conversation_id_idx" ON "complaint"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_code_lead_id_key" ON "referral_code"("lead_id");

-- CreateIndex
CREATE INDEX "referral_referrer_id_idx" ON "referral"("referrer_id");

-- CreateIndex
CREATE INDEX "outreach_lead_id_at_idx" ON "outreach"("lead_id", "at");

-- CreateIndex
CREATE INDEX "outreach_conversation_id_idx" ON "outreach"("conversation_id");

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_stage" ADD CONSTRAINT "deal_stage_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nps_poll" ADD CONSTRAINT "nps_poll_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nps_poll" ADD CONSTRAINT "nps_poll_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nps_poll" ADD CONSTRAINT "nps_poll_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_code" ADD CONSTRAINT "referral_code_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_friend_id_fkey" FOREIGN KEY ("friend_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_referrer_id_fkey" FOREIGN KEY ("referrer_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prisma knows no exclusion constraints. A resource's code becomes a range of one number, so that no extension is
-- needed; two codes that hash alike would only find each other's times taken.
ALTER TABLE "booking" ADD CONSTRAINT "booking_one_at_a_time" EXCLUDE USING gist (
    int8range(hashtext("resource")::bigint, hashtext("resource")::bigint, '[]') WITH &&,
    tstzrange("holds_from", "holds_to") WITH &&
) WHERE (status IN ('booked', 'came'));

-- What a flow requests is written while its turn is being computed; the deal and the conversation follow in the same commit.
ALTER TABLE "booking" ALTER CONSTRAINT "booking_deal_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "booking" ALTER CONSTRAINT "booking_lead_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "booking" ALTER CONSTRAINT "booking_conversation_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "offer" ALTER CONSTRAINT "offer_deal_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "offer" ALTER CONSTRAINT "offer_lead_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "offer" ALTER CONSTRAINT "offer_conversation_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "document" ALTER CONSTRAINT "document_deal_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "document" ALTER CONSTRAINT "document_lead_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "document" ALTER CONSTRAINT "document_conversation_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "payment" ALTER CONSTRAINT "payment_deal_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "payment" ALTER CONSTRAINT "payment_lead_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "nps_poll" ALTER CONSTRAINT "nps_poll_deal_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "nps_poll" ALTER CONSTRAINT "nps_poll_lead_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "nps_poll" ALTER CONSTRAINT "nps_poll_conversation_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "referral_code" ALTER CONSTRAINT "referral_code_lead_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "referral" ALTER CONSTRAINT "referral_friend_id_fkey" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "referral" ALTER CONSTRAINT "referral_referrer_id_fkey" DEFERRABLE INITIALLY DEFERRED;
