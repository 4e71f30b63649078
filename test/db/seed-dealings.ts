import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

/** Words that are written for a person, or that they say, into each column that holds any. */
export interface DealingWords {
  lostReason: string;
  offer: string;
  paper: string;
  file: string;
  upload: string;
  comment: string;
  source: string;
  review: string;
  caseFacts: string;
  complaint: string;
  code: string;
}

/** A deal that stands open, and one row of everything that can hang on it: a booking to come, an offer, a paper… */
export async function seedDealings(
  pool: Pool,
  who: { leadId: string; conversationId: string },
  words: DealingWords,
): Promise<{ dealId: string }> {
  const dealId = uuid();
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`);
    return pool.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  };
  const at = new Date('2026-11-23T10:00:00Z');
  const whose = { lead_id: who.leadId };
  const talk = { ...whose, conversation_id: who.conversationId };
  const rep = { rep_id: 'team:Ольга', rep_name: 'Ольга' };
  const money = { currency: 'RUB' };
  await insert('deal', {
    ...{
      id: dealId,
      ...talk,
      status: 'open',
      stage: 5,
      product: 'banquet',
      sum: 30_000_000,
      ...money,
      ...rep,
    },
    ...{ event_on: '2027-06-12', lost_reason: words.lostReason, opened_at: at },
  });
  await insert('deal_stage', { deal_id: dealId, stage: 5, entered_at: at, fact: 'payment.received' });
  const starts = new Date('2026-11-28T10:00:00Z');
  const ends = new Date('2026-11-28T11:00:00Z');
  await insert('booking', {
    ...{ id: uuid(), deal_id: dealId, ...talk, resource: `hall-${dealId}`, status: 'booked', ...rep },
    ...{
      starts_at: starts,
      ends_at: ends,
      holds_from: starts,
      holds_to: ends,
      created_at: at,
      updated_at: at,
    },
  });
  await insert('offer', {
    ...{
      id: uuid(),
      deal_id: dealId,
      ...talk,
      number: `O-${dealId}`,
      status: 'sent',
      total: 30_000_000,
      ...money,
    },
    ...{ content: { for: words.offer }, valid_until: ends, ...rep, created_at: at },
  });
  await insert('document', {
    ...{ id: uuid(), deal_id: dealId, ...talk, kind: 'contract', number: `C-${dealId}`, language: 'ru' },
    ...{
      content: { for: words.paper },
      state: 'made',
      file: Buffer.from(words.file),
      created_at: at,
      made_at: at,
    },
  });
  await insert('upload', {
    ...{ id: uuid(), conversation_id: who.conversationId, name: words.upload, mime: 'text/plain' },
    ...{ bytes: Buffer.from(words.upload), created_at: at },
  });
  await insert('payment', {
    ...{
      id: uuid(),
      deal_id: dealId,
      ...whose,
      kind: 'paid',
      sum: 30_000_000,
      ...money,
      ...rep,
      created_at: at,
    },
  });
  await insert('nps_poll', {
    ...{ id: uuid(), deal_id: dealId, ...talk, channel: 'web', source: words.source, asked_at: at },
    ...{ score: 4, comment: words.comment, answered_at: at },
  });
  await insert('review', {
    ...{ id: uuid(), deal_id: dealId, ...talk, text: words.review, case_facts: words.caseFacts },
    ...{ permission: 'named', created_at: at },
  });
  await insert('complaint', {
    ...{ id: uuid(), deal_id: dealId, ...talk, words: words.complaint, due_at: ends, status: 'open' },
    ...{ ...rep, created_at: at },
  });
  await insert('outreach', {
    ...{ id: uuid(), ...talk, flow: 'postsale', step: 'askingScore', decision: 'moved' },
    ...{ reason: 'quiet-hours', moved_to: ends, at },
  });
  await insert('referral_code', { code: words.code, ...whose, created_at: at });
  return { dealId };
}

export const anyWords = (of: string): DealingWords => ({
  ...{ lostReason: of, offer: of, paper: of, file: of, upload: of, comment: of, source: of },
  ...{ review: of, caseFacts: of, complaint: of, code: of },
});
