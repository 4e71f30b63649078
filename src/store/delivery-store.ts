import type { Pool, PoolClient } from 'pg';
import type { Language } from '../domain/values.ts';
import type { Delivery, DeliveryStore } from '../engine/delivery-store.ts';
import type { ChannelName } from '../engine/inbound.ts';
import type { Content, Outgoing } from '../engine/outgoing.ts';
import { recordset } from './write-rows.ts';

/** Keeps delivery states in PostgreSQL. Every change locks its conversations first, in the order of their ids. */
export function postgresDeliveryStore(pool: Pool): DeliveryStore {
  return {
    settle: (deliveries, processId) => transact(pool, (client) => settle(client, deliveries, processId)),
    takeOver: (conversationId, processId, isInHand) =>
      transact(pool, (client) => takeOver(client, { conversationId, processId, isInHand, ownOnly: false })),
    reclaim: (conversationId, processId, isInHand) =>
      transact(pool, (client) => takeOver(client, { conversationId, processId, isInHand, ownOnly: true })),
    async sentMessage(conversationId, sequence) {
      const { rows } = await pool.query(SENT, [conversationId, sequence]);
      return rows[0] ?? null;
    },
  };
}

async function settle(client: PoolClient, deliveries: Delivery[], processId: string): Promise<Outgoing[]> {
  const ids = [...new Set(deliveries.map(({ conversationId }) => conversationId))];
  const locked = await client.query<Owned>({ name: 'lock-conversations', text: LOCK, values: [ids] });
  const own = new Set(locked.rows.filter((row) => row.delivering_by === processId).map(({ id }) => id));
  const noted = deliveries.filter(
    ({ conversationId, outcome }) => outcome.state !== 'queued' || own.has(conversationId),
  );
  const settled = await client.query<{ is_reply: boolean }>({
    name: 'settle',
    text: SETTLE,
    values: [JSON.stringify(noted.map(settledRow))],
  });
  if (settled.rows.some((row) => row.is_reply)) {
    await client.query(TELL_DELIVERY, [JSON.stringify(noted.map(settledRow))]);
  }
  const waiting = noted.flatMap(({ conversationId, outcome }) =>
    outcome.state === 'queued' ? [{ conversation_id: conversationId, retry_in_ms: outcome.retryInMs }] : [],
  );
  if (waiting.length > 0)
    await client.query({ name: 'retry', text: RETRY, values: [JSON.stringify(waiting)] });
  const paused = new Set(waiting.map((row) => row.conversation_id));
  const going = [...own].filter((id) => !paused.has(id));
  if (paused.size > 0) await client.query(LET_GO, [[...paused]]);
  if (going.length === 0) return [];
  const more = await client.query({ name: 'undelivered', text: UNDELIVERED, values: [going] });
  const rows = more.rows as UndeliveredRow[];
  const unfinished = new Set(rows.map((row) => row.conversation_id));
  const done = going.filter((id) => !unfinished.has(id));
  if (done.length > 0) await client.query({ name: 'finish', text: FINISH, values: [done] });
  const queued = rows.filter((row) => row.state === 'queued');
  if (queued.length > 0) await client.query(MARK_SENDING, [JSON.stringify(queued), false]);
  return queued.map(outgoingOf);
}

async function takeOver(
  client: PoolClient,
  by: { conversationId: string; processId: string; isInHand: () => boolean; ownOnly: boolean },
): Promise<Outgoing[] | 'busy'> {
  const { conversationId: id, processId, isInHand } = by;
  const locked = await client.query<Owned>(LOCK, [[id]]);
  const owner = locked.rows[0];
  if (!owner) return [];
  const isOwn = owner.delivering_by === processId;
  if (isOwn && isInHand()) return 'busy';
  if (!isOwn && by.ownOnly) return [];
  if (!isOwn && owner.delivering_by !== null) {
    const { rows } = await client.query<{ is_alive: boolean }>(IS_ALIVE, [owner.delivering_by]);
    if (rows[0]?.is_alive) return 'busy';
  }
  const undelivered = await client.query(UNDELIVERED, [[id]]);
  const messages = undelivered.rows as UndeliveredRow[];
  if (messages.length === 0) {
    await client.query('UPDATE conversation SET delivering_by = NULL WHERE id = $1', [id]);
    return [];
  }
  await client.query('UPDATE conversation SET delivering_by = $2 WHERE id = $1', [id, processId]);
  await client.query(MARK_SENDING, [JSON.stringify(messages), !isOwn]);
  // The job that brought us here ends before they are delivered; should we die meanwhile, another one finds them.
  await client.query(RETRY, [JSON.stringify([{ conversation_id: id, retry_in_ms: SAFETY_NET_MS }])]);
  return messages.map(outgoingOf);
}

async function transact<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection in an unknown state is not used again.
    client.release(true);
    throw error;
  }
}

function settledRow({ conversationId, sequence, outcome }: Delivery) {
  return {
    conversation_id: conversationId,
    sequence,
    state: outcome.state,
    platform_id: outcome.state === 'sent' ? outcome.platformId : null,
    error: outcome.state === 'sent' ? null : outcome.detail,
    unknown: outcome.state === 'queued' && outcome.isUnknown,
  };
}

function outgoingOf(row: UndeliveredRow): Outgoing {
  const { settles, ...content } = row.content ?? {};
  return {
    conversationId: row.conversation_id,
    sequence: row.sequence,
    channel: row.channel,
    address: row.address,
    language: row.language,
    content: { ...content, text: row.text },
    ...(settles && { settles }),
  };
}

interface Owned {
  id: string;
  delivering_by: string | null;
}

interface UndeliveredRow {
  conversation_id: string;
  sequence: number;
  state: 'queued' | 'sending';
  text: string;
  content: (Partial<Content> & { settles?: { sequence: number; chosen: string | null } }) | null;
  channel: ChannelName;
  address: string;
  language: Language;
}

/** When the delivery job looks whether what was taken over went out. */
const SAFETY_NET_MS = 15_000;

const LOCK = 'SELECT id, delivering_by FROM conversation WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';

const SETTLED = {
  conversation_id: 'uuid',
  sequence: 'int',
  state: 'text',
  platform_id: 'text',
  error: 'text',
  unknown: 'boolean',
};
/** `outcome_unknown` stays true once it was: the repeat is shown as one. */
const SETTLE = `
  UPDATE message m SET state = r.state, platform_id = coalesce(r.platform_id, m.platform_id), error = r.error,
    outcome_unknown = m.outcome_unknown OR r.unknown,
    settled_at = CASE WHEN r.state = 'queued' THEN NULL ELSE now() END
  FROM ${recordset(SETTLED)} WHERE m.conversation_id = r.conversation_id AND m.sequence = r.sequence
  RETURNING m.kind = 'reply' AND m.state <> 'queued' AS is_reply`;

/** What became of a salesperson's message is shown where they wrote it. The conversations are locked. */
const TELL_DELIVERY = `
  WITH told AS (
    INSERT INTO relay (conversation_id, number, kind, message_sequence, state, created_at)
    SELECT m.conversation_id,
      coalesce((SELECT max(number) FROM relay WHERE conversation_id = m.conversation_id), 0)
        + row_number() OVER (PARTITION BY m.conversation_id ORDER BY m.sequence),
      'delivery', m.sequence, 'queued', now()
    FROM ${recordset({ conversation_id: 'uuid', sequence: 'int' })}
    JOIN message m ON m.conversation_id = r.conversation_id AND m.sequence = r.sequence
    WHERE m.kind = 'reply' AND m.state IN ('sent', 'failed') AND m.content ? 'source'
      AND NOT EXISTS (
        SELECT 1 FROM relay t WHERE t.conversation_id = m.conversation_id AND t.kind = 'delivery'
          AND t.message_sequence = m.sequence)
    RETURNING conversation_id)
  SELECT graphile_worker.add_job('relay', json_build_object('conversationId', conversation_id),
    queue_name => 'desk:' || conversation_id, job_key => 'relay:' || conversation_id)
  FROM (SELECT DISTINCT conversation_id FROM told) AS conversations`;

const RETRY = `
  SELECT 1 FROM graphile_worker.add_jobs(array(
    SELECT ('deliver', json_build_object('conversationId', r.conversation_id), null,
      now() + max(r.retry_in_ms) * interval '1 millisecond', 25, 'deliver:' || r.conversation_id, 0, null
    )::graphile_worker.job_spec
    FROM ${recordset({ conversation_id: 'uuid', retry_in_ms: 'int' })} GROUP BY r.conversation_id))`;

/** What was to follow waits, too, and what is said meanwhile: nobody is to deliver before the job does. */
const LET_GO = `
  WITH back AS (
    UPDATE message SET state = 'queued' WHERE conversation_id = ANY($1::uuid[]) AND state = 'sending')
  UPDATE conversation SET delivering_by = '00000000-0000-0000-0000-000000000000' WHERE id = ANY($1::uuid[])`;

const UNDELIVERED = `
  SELECT m.conversation_id, m.sequence, m.state, m.text, m.content, c.channel, i.address, c.language
  FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
  WHERE m.conversation_id = ANY($1::uuid[]) AND m.state IN ('queued', 'sending')
  ORDER BY m.conversation_id, m.sequence`;

const FINISH = `
  WITH done AS (
    UPDATE conversation SET delivering_by = NULL WHERE id = ANY($1::uuid[]) RETURNING id)
  SELECT graphile_worker.remove_job('deliver:' || id) FROM done`;

/** Being sent already when taken over from another: whether the platform has it is not known. */
const MARK_SENDING = `
  UPDATE message m SET state = 'sending', attempts = m.attempts + 1,
    outcome_unknown = m.outcome_unknown OR (m.state = 'sending' AND $2)
  FROM ${recordset({ conversation_id: 'uuid', sequence: 'int' })}
  WHERE m.conversation_id = r.conversation_id AND m.sequence = r.sequence`;

/**
 * When the database has just restarted, the living are still taking their locks again. Shared: a dead process leaves
 * many conversations, and who takes over one must not look like the dead to who takes over the next.
 */
const IS_ALIVE = `
  SELECT NOT pg_try_advisory_xact_lock_shared(lock_key)
    OR pg_postmaster_start_time() > now() - interval '3 seconds' AS is_alive
  FROM process WHERE id = $1`;

const SENT = `
  SELECT platform_id AS "platformId", text, coalesce(jsonb_array_length(content -> 'buttons'), 0) > 0 AS "hasButtons"
  FROM message WHERE conversation_id = $1 AND sequence = $2 AND platform_id IS NOT NULL`;
