import type { Pool } from 'pg';
import type { Deal } from '../../../src/domain/deal.ts';
import type { FlowContext } from '../../../src/flow/flow-context.ts';

/** Instants are ISO as PostgreSQL writes them. */
export interface Records {
  leads: { id: string; merged_into_id: string | null; erased_at: string | null; stage: number }[];
  identities: { id: string; lead_id: string; channel: string; address: string; blocked_at: string | null }[];
  conversations: ConversationRow[];
  messages: MessageRow[];
  timers: { conversation_id: string; key: string; event: string; due_at: string }[];
  facts: {
    id: string;
    lead_id: string;
    conversation_id: string | null;
    name: string;
    at: string;
    data: Record<string, unknown>;
  }[];
  handoffs: {
    conversation_id: string;
    status: string;
    speaking: string;
    claimed_by: string | null;
    reason: string;
  }[];
  deals: DealRow[];
  stages: { deal_id: string; stage: number; entered_at: string; fact: string }[];
  bookings: BookingRow[];
  offers: { id: string; deal_id: string; number: string; status: string; total: number; currency: string }[];
  documents: {
    id: string;
    deal_id: string;
    conversation_id: string;
    kind: string;
    number: string;
    state: string;
  }[];
  payments: { deal_id: string; kind: 'paid' | 'refunded'; sum: number }[];
  polls: {
    id: string;
    lead_id: string;
    deal_id: string | null;
    conversation_id: string;
    asked_at: string;
    score: number | null;
  }[];
  series: { series: string; last: number }[];
  codes: { code: string; lead_id: string }[];
  relays: { conversation_id: string; number: number }[];
  rest: unknown;
}

export interface ConversationRow {
  id: string;
  lead_id: string;
  identity_id: string;
  flow: string;
  flow_version_id: string;
  status: 'open' | 'closed';
  outcome: string | null;
  snapshot: { status?: string; value?: unknown; context?: FlowContext };
  language: 'ru' | 'en';
  sequence: number;
  prompt_sequence: number | null;
  started_at: string;
}

export interface MessageRow {
  conversation_id: string;
  sequence: number;
  direction: 'in' | 'out';
  kind: string;
  text: string;
  content: { buttons?: { token: string; label: string }[]; by?: string; file?: unknown } | null;
  platform_id: string | null;
  state: string;
  created_at: string;
}

export interface DealRow {
  id: string;
  lead_id: string;
  conversation_id: string;
  status: Deal['status'];
  stage: number;
  product: string | null;
  sum: number | null;
  currency: string | null;
  paid_sum: number;
  event_on: string | null;
  rep_id: string | null;
  lost_reason: string | null;
  lost_step: string | null;
  opened_at: string;
  won_at: string | null;
  lost_at: string | null;
}

interface BookingRow {
  id: string;
  deal_id: string;
  lead_id: string;
  conversation_id: string;
  resource: string;
  starts_at: string;
  ends_at: string;
  holds_from: string;
  holds_to: string;
  status: string;
}

/** All that is kept, but for what only tells that events were taken. */
export async function readRecords(pool: Pool): Promise<Records> {
  const { rows } = await pool.query<{ records: Records }>(READ);
  if (!rows[0]) throw new Error('Nothing was read.');
  return rows[0].records;
}

/** Takes everything out but the flows. */
export async function forgetRecords(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const deletes = TABLES.map((table) => `DELETE FROM ${table}`);
    // Without BEGIN they are one transaction all the same, which ends with them.
    await client.query(['SET LOCAL session_replication_role = replica', ...deletes].join('; '));
  } finally {
    client.release();
  }
}

const all = (sql: string) => `(SELECT coalesce(json_agg(r), '[]') FROM (${sql}) AS r)`;
const READ = `SELECT json_build_object(
  'leads', ${all('SELECT * FROM lead ORDER BY id')},
  'identities', ${all('SELECT * FROM identity ORDER BY id')},
  'conversations', ${all('SELECT * FROM conversation ORDER BY started_at, id')},
  'messages', ${all('SELECT * FROM message ORDER BY conversation_id, sequence')},
  'timers', ${all('SELECT * FROM timer ORDER BY due_at, conversation_id, key')},
  'facts', ${all('SELECT * FROM fact ORDER BY id')},
  'handoffs', ${all('SELECT * FROM handoff ORDER BY id')},
  'deals', ${all('SELECT * FROM deal ORDER BY opened_at, id')},
  'stages', ${all('SELECT * FROM deal_stage ORDER BY deal_id, stage')},
  'bookings', ${all('SELECT * FROM booking ORDER BY created_at, id')},
  'offers', ${all('SELECT * FROM offer ORDER BY number')},
  'documents', ${all('SELECT id, deal_id, conversation_id, kind, number, state FROM document ORDER BY kind, number')},
  'payments', ${all('SELECT * FROM payment ORDER BY id')},
  'polls', ${all('SELECT * FROM nps_poll ORDER BY asked_at, id')},
  'series', ${all('SELECT * FROM number_series ORDER BY series')},
  'codes', ${all('SELECT * FROM referral_code ORDER BY code')},
  'relays', ${all('SELECT conversation_id, number FROM relay ORDER BY 1, 2')},
  'rest', json_build_array(
    ${['answer', 'consent', 'complaint', 'review', 'referral', 'outreach'].map((table) => all(`SELECT * FROM ${table} ORDER BY 1`)).join(', ')})
) AS records`;

const TABLES = [
  ...[
    'lead',
    'identity',
    'conversation',
    'message',
    'timer',
    'fact',
    'handoff',
    'deal',
    'deal_stage',
    'booking',
    'offer',
  ],
  ...[
    'document',
    'payment',
    'nps_poll',
    'number_series',
    'referral_code',
    'relay',
    'answer',
    'consent',
    'complaint',
  ],
  ...[
    'review',
    'referral',
    'outreach',
    'accepted_event',
    'webhook_delivery',
    'upload',
    'graphile_worker._private_jobs',
  ],
];
