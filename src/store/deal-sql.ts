// What the statements of a turn say about deals. Each takes one parameter, its rows as JSON; see write-rows.ts.
import { insertSql, recordset } from './write-rows.ts';

export const UPSERT_DEALS = insertSql(
  'deal',
  {
    id: 'uuid',
    lead_id: 'uuid',
    conversation_id: 'uuid',
    status: 'text',
    stage: 'smallint',
    product: 'text',
    sum: 'bigint',
    currency: 'text',
    paid_sum: 'bigint',
    event_on: 'date',
    rep_id: 'text',
    rep_name: 'text',
    lost_reason: 'text',
    lost_step: 'text',
    opened_at: 'timestamptz',
    won_at: 'timestamptz',
    lost_at: 'timestamptz',
  },
  // It belongs to one conversation; another one may take it over when that is closed.
  `ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, status = excluded.status, stage = greatest(deal.stage, excluded.stage),
     product = excluded.product, sum = excluded.sum, currency = excluded.currency, paid_sum = excluded.paid_sum,
     event_on = excluded.event_on, rep_id = excluded.rep_id, rep_name = excluded.rep_name,
     lost_reason = excluded.lost_reason, lost_step = excluded.lost_step, won_at = excluded.won_at,
     lost_at = CASE WHEN excluded.lost_at IS NULL THEN NULL ELSE coalesce(deal.lost_at, excluded.lost_at) END
   WHERE deal.conversation_id = excluded.conversation_id
     OR NOT EXISTS (SELECT 1 FROM conversation c WHERE c.id = deal.conversation_id AND c.status = 'open')`,
);
export const INSERT_DEAL_STAGES = insertSql(
  'deal_stage',
  { deal_id: 'uuid', stage: 'smallint', entered_at: 'timestamptz', fact: 'text' },
  'ON CONFLICT (deal_id, stage) DO NOTHING',
);
/** The poll that was asked last; a score that is given anew corrects it. */
export const UPDATE_SCORES = `
  UPDATE nps_poll p SET score = r.score, comment = coalesce(r.comment, p.comment),
    answered_at = coalesce(p.answered_at, r.at),
    corrected_at = CASE WHEN p.score IS NOT NULL AND p.score <> r.score THEN r.at ELSE p.corrected_at END
  FROM ${recordset({ conversation_id: 'uuid', score: 'smallint', comment: 'text', at: 'timestamptz' })}
  WHERE p.id = (
    SELECT id FROM nps_poll WHERE conversation_id = r.conversation_id ORDER BY asked_at DESC LIMIT 1)`;
export const INSERT_COMPLAINTS = insertSql('complaint', {
  id: 'uuid',
  lead_id: 'uuid',
  deal_id: 'uuid',
  conversation_id: 'uuid',
  words: 'text',
  rep_id: 'text',
  rep_name: 'text',
  due_at: 'timestamptz',
  status: 'text',
  created_at: 'timestamptz',
  settled_at: 'timestamptz',
});
/** Of those that nobody has settled yet; they are found by their conversation. */
export const UPDATE_COMPLAINTS = `
  UPDATE complaint c SET words = coalesce(r.words, c.words), due_at = coalesce(r.due_at, c.due_at),
    status = coalesce(r.status, c.status),
    settled_at = CASE WHEN r.status IS NULL THEN c.settled_at WHEN r.status = 'open' THEN NULL ELSE r.at END
  FROM ${recordset({ conversation_id: 'uuid', words: 'text', due_at: 'timestamptz', status: 'text', at: 'timestamptz' })}
  CROSS JOIN LATERAL (
    SELECT id, status FROM complaint WHERE conversation_id = r.conversation_id OFFSET 0) AS its
  WHERE c.id = its.id AND (its.status = 'open' OR (its.status = 'unsolved' AND r.status = 'solved'))`;
export const INSERT_REVIEWS = insertSql('review', {
  id: 'uuid',
  lead_id: 'uuid',
  deal_id: 'uuid',
  conversation_id: 'uuid',
  text: 'text',
  case_facts: 'text',
  permission: 'text',
  created_at: 'timestamptz',
});
export const INSERT_OUTREACH = insertSql('outreach', {
  id: 'uuid',
  lead_id: 'uuid',
  conversation_id: 'uuid',
  flow: 'text',
  step: 'text',
  decision: 'text',
  reason: 'text',
  moved_to: 'timestamptz',
  at: 'timestamptz',
});
