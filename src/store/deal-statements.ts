import type { TurnRows } from '../engine/turn-rows.ts';
import {
  INSERT_COMPLAINTS,
  INSERT_DEAL_STAGES,
  INSERT_OUTREACH,
  INSERT_REVIEWS,
  UPDATE_COMPLAINTS,
  UPDATE_SCORES,
  UPSERT_DEALS,
} from './deal-sql.ts';

/** What a batch writes about deals, in an order that satisfies the references; `now` is its ISO instant. */
export function writeDeals(
  rows: TurnRows,
  now: string,
  write: (name: string, text: string, values: object[]) => void,
): void {
  write(
    'deals',
    UPSERT_DEALS,
    rows.deals.map(({ leadId, conversationId, deal }) => ({
      id: deal.id,
      lead_id: leadId,
      conversation_id: conversationId,
      status: deal.status,
      stage: deal.stage,
      product: deal.product,
      sum: deal.sum,
      currency: deal.currency,
      paid_sum: deal.paid,
      event_on: deal.eventOn,
      rep_id: deal.rep?.id ?? null,
      rep_name: deal.rep?.name ?? null,
      lost_reason: deal.lost?.reason ?? null,
      lost_step: deal.lost?.step ?? null,
      opened_at: deal.openedAt,
      won_at: deal.wonAt,
      lost_at: deal.status === 'lost' ? now : null,
    })),
  );
  write(
    'deal-stages',
    INSERT_DEAL_STAGES,
    rows.dealStages.map(({ dealId, stage, fact, at }) => ({ deal_id: dealId, stage, entered_at: at, fact })),
  );
  // One statement cannot change a row twice: the last word of a batch counts.
  const scores = new Map(rows.scores.map((row) => [row.conversationId, row]));
  write(
    'scores',
    UPDATE_SCORES,
    [...scores.values()].map(({ conversationId, score, comment }) => {
      return { conversation_id: conversationId, score, comment, at: now };
    }),
  );
  // What was open before the batch is settled before another one of the same conversation is made.
  write(
    'changed-complaints',
    UPDATE_COMPLAINTS,
    rows.complaintChanges.map(({ conversationId, words = null, dueAt, status = null }) => {
      return {
        conversation_id: conversationId,
        words,
        due_at: dueAt?.toISOString() ?? null,
        status,
        at: now,
      };
    }),
  );
  write(
    'complaints',
    INSERT_COMPLAINTS,
    rows.complaints.map(({ id, leadId, dealId, conversationId, words, rep, dueAt, status }) => ({
      id,
      lead_id: leadId,
      deal_id: dealId,
      conversation_id: conversationId,
      words,
      rep_id: rep?.id ?? null,
      rep_name: rep?.name ?? null,
      due_at: dueAt.toISOString(),
      status,
      created_at: now,
      settled_at: status === 'open' ? null : now,
    })),
  );
  write(
    'reviews',
    INSERT_REVIEWS,
    rows.reviews.map(({ id, leadId, dealId, conversationId, text, caseFacts, permission }) => ({
      id,
      lead_id: leadId,
      deal_id: dealId,
      conversation_id: conversationId,
      text,
      case_facts: caseFacts,
      permission,
      created_at: now,
    })),
  );
  write(
    'outreach',
    INSERT_OUTREACH,
    rows.outreach.map(({ id, leadId, conversationId, flow, step, decision, reason, movedTo }) => ({
      id,
      lead_id: leadId,
      conversation_id: conversationId,
      flow,
      step,
      decision,
      reason,
      moved_to: movedTo?.toISOString() ?? null,
      at: now,
    })),
  );
}
