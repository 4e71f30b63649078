import type { Pool } from 'pg';
import type { LeadWords } from '../desk/lead-words.ts';
import type { WebhookFact, WebhookOutcome } from '../desk/webhook.ts';
import type { Language } from '../domain/values.ts';
import type { Json } from '../flow/prompt.ts';

interface Parts {
  pool: Pool;
  newId(): string;
  formatAnswer: LeadWords['formatAnswer'];
  /** In which answers are told. */
  language: Language;
}

/** What is told to the business's own tools, and what became of it. */
export function webhookStore({ pool, newId, formatAnswer, language }: Parts) {
  return {
    /** The event of a fact; null when there is no such fact any more. */
    async eventOf(factId: string): Promise<string | null> {
      const { rows } = await pool.query<{ name: string }>('SELECT name FROM fact WHERE id = $1', [factId]);
      return rows[0]?.name ?? null;
    },

    /** Notes a delivery for each address that has none of this fact yet, with its job in the same commit. */
    async plan(factId: string, event: string, urls: string[], at: Date): Promise<void> {
      const ids = urls.map(() => newId());
      await pool.query(PLAN, [ids, urls, factId, event, at]);
    },

    /**
     * What is still to be told, with the lead as it stands now; null when that is settled. A lead that was erased
     * meanwhile is told of to nobody: the delivery is dropped.
     */
    async waiting(id: string, at: Date): Promise<(WebhookFact & { url: string; attempts: number }) | null> {
      const { rows } = await pool.query<WaitingRow>(WAITING, [id]);
      const [row] = rows;
      if (!row) return null;
      if (!row.lead) {
        await pool.query(DROP, [id, at]);
        return null;
      }
      const { lead, answers, ...rest } = row;
      return {
        ...rest,
        lead: { ...lead, createdAt: new Date(lead.createdAt) },
        answers: (answers ?? []).map((answer) => ({ ...answer, understood: formatAnswer(answer, language) })),
      };
    },

    /** Notes a try. A delivery that was settled meanwhile stays as it is. */
    async tried(id: string, { state, status, error }: WebhookOutcome, at: Date): Promise<void> {
      await pool.query(TRIED, [id, state, status, error ?? null, at]);
    },

    /** Takes a failed delivery up again. False when it has not failed. */
    async again(id: string): Promise<boolean> {
      const { rowCount } = await pool.query(AGAIN, [id]);
      return rowCount === 1;
    },

    /** Deliveries, the newest first; `after` is the id of the last one seen. */
    async page({ limit, after, state }: { limit: number; after: string | null; state: string | null }) {
      const { rows } = await pool.query<DeliveryRow>(PAGE, [limit + 1, after, state]);
      const shown = rows.slice(0, limit).map(({ createdAt, settledAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        settledAt: settledAt?.toISOString() ?? null,
      }));
      return { deliveries: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
    },
  };
}

interface WaitingRow {
  factId: string;
  event: WebhookFact['event'];
  at: Date;
  data: Json;
  url: string;
  attempts: number;
  lead: (Omit<WebhookFact['lead'], 'createdAt'> & { createdAt: string }) | null;
  answers: { key: string; kind: string; value: Json; raw: string }[] | null;
}

interface DeliveryRow {
  id: string;
  factId: string;
  event: string;
  url: string;
  state: 'waiting' | 'delivered' | 'failed' | 'dropped';
  attempts: number;
  status: number | null;
  error: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

const JOB = (id: string) =>
  `graphile_worker.add_job('webhook', json_build_object('deliveryId', ${id}), job_key => 'webhook:' || ${id})`;

const PLAN = `
  WITH planned AS (
    INSERT INTO webhook_delivery (id, fact_id, event, url, state, created_at)
    SELECT d.id, $3, $4, d.url, 'waiting', $5 FROM unnest($1::uuid[], $2::text[]) AS d(id, url)
    ON CONFLICT (fact_id, url) DO NOTHING RETURNING id)
  SELECT ${JOB('id')} FROM planned`;

/** A lead that was merged away is told of as the one that it became. */
const WAITING = `
  SELECT d.fact_id AS "factId", d.event, d.url, d.attempts, f.at, f.data,
    CASE WHEN l.erased_at IS NULL THEN json_build_object('id', l.id, 'name', l.name, 'phone', l.phone, 'email', l.email,
      'language', l.language, 'source', l.source, 'campaign', l.campaign, 'referrer', l.referrer, 'stage', l.stage,
      'verdict', l.verdict, 'verdictReason', l.verdict_reason, 'score', l.score, 'createdAt', l.created_at) END AS lead,
    (SELECT json_agg(json_build_object('key', a.key, 'kind', a.kind, 'value', a.value, 'raw', a.raw) ORDER BY a.created_at, a.id)
     FROM answer a WHERE a.conversation_id = f.conversation_id AND a.superseded_at IS NULL) AS answers
  FROM webhook_delivery d
  LEFT JOIN fact f ON f.id = d.fact_id
  LEFT JOIN lead own ON own.id = f.lead_id
  LEFT JOIN lead l ON l.id = coalesce(own.merged_into_id, own.id)
  WHERE d.id = $1 AND d.state = 'waiting'`;

const DROP = `UPDATE webhook_delivery SET state = 'dropped', settled_at = $2 WHERE id = $1 AND state = 'waiting'`;

const TRIED = `
  UPDATE webhook_delivery SET state = $2, attempts = attempts + 1, status = $3, error = $4,
    settled_at = CASE WHEN $2 <> 'waiting' THEN $5::timestamptz END
  WHERE id = $1 AND state = 'waiting'`;

const AGAIN = `
  WITH again AS (
    UPDATE webhook_delivery SET state = 'waiting', attempts = 0, settled_at = NULL
    WHERE id = $1 AND state = 'failed' RETURNING id)
  SELECT ${JOB('id')} FROM again`;

const PAGE = `
  SELECT id, fact_id AS "factId", event, url, state, attempts, status, error, created_at AS "createdAt",
    settled_at AS "settledAt"
  FROM webhook_delivery
  WHERE ($3::text IS NULL OR state = $3)
    AND ($2::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM webhook_delivery WHERE id = $2))
  ORDER BY created_at DESC, id DESC LIMIT $1`;
