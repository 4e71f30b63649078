import type { Client } from 'pg';
import type { Notice } from '../desk/relay-line.ts';
import { countPurchase } from './referral-store.ts';

/**
 * Something became of a sale: a friend counts as one who bought while it stands. Sales are told under the card of whoever
 * brought them that a bonus is due, once for each friend; and under the friend's own where it was given already and
 * the sale is gone. Runs in the turn's transaction, after everything else was written.
 */
export async function notePurchase(
  client: Client,
  { leadId, conversationId, at }: { leadId: string; conversationId: string | null; at: Date },
): Promise<void> {
  const counted = await countPurchase(client, leadId, at);
  if (!counted) return;
  const { friendId, referrerId, status, isRewarded } = counted;
  if (status === 'taken-back' && isRewarded) {
    const gone: Notice = { kind: 'news', what: 'bonus-was-given' };
    await client.query(TELL, [[conversationId], contentOf(gone)]);
  }
  if (status === 'bought' && !isRewarded) {
    const due: Notice = { kind: 'news', what: 'bonus-due', friend: friendId };
    const { rows } = await client.query<{ id: string }>(CARD_OF, [referrerId, contentOf(due)]);
    await client.query(TELL, [rows.map(({ id }) => id), contentOf(due)]);
  }
}

function contentOf(notice: Notice): string {
  return JSON.stringify({ notice, whom: [] });
}

/** The last card of theirs; none where they were erased, or it was told there before. */
const CARD_OF = `
  SELECT h.conversation_id AS id FROM lead l JOIN conversation c ON c.lead_id = l.id
    JOIN handoff h ON h.conversation_id = c.id
  WHERE (l.id = $1 OR l.merged_into_id = $1) AND l.erased_at IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM relay r JOIN conversation told ON told.id = r.conversation_id JOIN lead o ON o.id = told.lead_id
      WHERE (o.id = $1 OR o.merged_into_id = $1) AND r.kind = 'notice' AND r.content = $2::jsonb)
  ORDER BY h.created_at DESC, h.conversation_id LIMIT 1`;

const TELL = `
  WITH told AS (
    INSERT INTO relay (conversation_id, number, kind, content, state, created_at)
    SELECT h.conversation_id,
      coalesce((SELECT max(number) FROM relay WHERE conversation_id = h.conversation_id), 0) + 1,
      'notice', $2::jsonb, 'queued', now()
    FROM handoff h WHERE h.conversation_id = ANY($1::uuid[])
    RETURNING conversation_id)
  SELECT graphile_worker.add_job('relay', json_build_object('conversationId', conversation_id),
    queue_name => 'desk:' || conversation_id, job_key => 'relay:' || conversation_id) FROM told`;
