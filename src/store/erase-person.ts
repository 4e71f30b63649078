import type { Client } from 'pg';
import { emptyThreads } from './empty-threads.ts';
import { ERASE_DEALINGS } from './erase-dealings.ts';

/**
 * Erases what a person told us, on every channel that is known to be theirs: words, answers, contact, names, and what
 * was written for them. What stays is that something happened (facts without data), sums and scores, which consent was
 * given when to which text, the address that gave it, and the last message, which confirms the erasure. Sales cards
 * are emptied by their jobs. Runs inside the turn's transaction, after everything else was written.
 */
export async function erasePerson(client: Client, identityId: string, newId: () => string): Promise<void> {
  const family = await client.query<{ id: string; isRoot: boolean }>(LOCK_FAMILY, [identityId]);
  const leadIds = family.rows.map(({ id }) => id);
  const conversations = await client.query<{ id: string }>(LOCK_CONVERSATIONS, [leadIds]);
  const conversationIds = conversations.rows.map(({ id }) => id);
  for (const text of BY_CONVERSATION) await client.query(text, [conversationIds]);
  for (const text of [...BY_LEAD, ...ERASE_DEALINGS]) await client.query(text, [leadIds]);
  const root = family.rows.find((lead) => lead.isRoot)?.id;
  await client.query(
    `INSERT INTO fact (id, lead_id, name, at, data) VALUES ($1, $2, 'lead.erased', now(), '{}')`,
    [newId(), root],
  );
}

/** The lead of the identity, and those merged into it. */
const LOCK_FAMILY = `
  SELECT l.id, l.merged_into_id IS NULL AS "isRoot" FROM lead l, (
    SELECT coalesce(own.merged_into_id, own.id) AS id FROM identity i JOIN lead own ON own.id = i.lead_id
    WHERE i.id = $1
  ) AS root
  WHERE l.id = root.id OR l.merged_into_id = root.id ORDER BY l.id FOR UPDATE OF l`;

const LOCK_CONVERSATIONS = `
  SELECT id FROM conversation WHERE lead_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`;

const BY_CONVERSATION = [
  'DELETE FROM timer WHERE conversation_id = ANY($1::uuid[])',
  'DELETE FROM answer WHERE conversation_id = ANY($1::uuid[])',
  `DELETE FROM message m USING conversation c
   WHERE m.conversation_id = c.id AND c.id = ANY($1::uuid[])
     AND NOT (m.direction = 'out' AND m.sequence = c.sequence AND c.outcome IS NOT DISTINCT FROM 'erased')`,
  'DELETE FROM upload WHERE conversation_id = ANY($1::uuid[])',
  `UPDATE conversation SET snapshot = '{}', status = 'closed', outcome = 'erased', prompt_sequence = NULL,
     closed_at = coalesce(closed_at, now()) WHERE id = ANY($1::uuid[])`,
  // Where they erased their data, the desk has said so already; their other conversations have threads, too.
  emptyThreads('SELECT unnest($1::uuid[])', { kind: 'left', why: 'erased' }),
  // After the thread: a surface that takes the whole thread away shows the card anew.
  `WITH emptied AS (
     UPDATE handoff SET status = CASE WHEN closed_at IS NULL THEN 'not-a-target' ELSE status END,
       closed_at = coalesce(closed_at, now()), is_overdue = false, verdict = NULL, card_error = NULL, thread_error = NULL, revision = revision + 1, updated_at = now()
     WHERE conversation_id = ANY($1::uuid[]) RETURNING conversation_id)
   SELECT graphile_worker.add_job('card', json_build_object('conversationId', conversation_id),
     queue_name => 'desk:' || conversation_id, job_key => 'card:' || conversation_id) FROM emptied`,
];

const BY_LEAD = [
  `UPDATE consent SET raw = '' WHERE lead_id = ANY($1::uuid[])`,
  `UPDATE fact SET data = '{}' WHERE lead_id = ANY($1::uuid[])`,
  'UPDATE identity SET display_name = NULL, username = NULL WHERE lead_id = ANY($1::uuid[])',
  `UPDATE lead SET name = NULL, phone = NULL, email = NULL, source = NULL, campaign = NULL, referrer = NULL,
     verdict = NULL, verdict_reason = NULL, score = NULL, stage = 1, erased_at = now() WHERE id = ANY($1::uuid[])`,
];
