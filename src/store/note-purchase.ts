import type { Client } from 'pg';
import type { Notice } from '../desk/relay-line.ts';
import { countPurchase } from './referral-store.ts';

/**
 * Something became of a sale: a friend counts as one who bought while it stands. Where the bonus was given already, sales
 * are told under the friend's card. Runs in the turn's transaction, after everything else was written.
 */
export async function notePurchase(
  client: Client,
  { leadId, conversationId, at }: { leadId: string; conversationId: string | null; at: Date },
): Promise<void> {
  const counted = await countPurchase(client, leadId, at);
  if (counted?.status === 'taken-back' && counted.isRewarded) await client.query(TELL, [conversationId]);
}

const GIVEN: Notice = { kind: 'news', what: 'bonus-was-given' };

const TELL = `
  WITH told AS (
    INSERT INTO relay (conversation_id, number, kind, content, state, created_at)
    SELECT h.conversation_id,
      coalesce((SELECT max(number) FROM relay WHERE conversation_id = h.conversation_id), 0) + 1,
      'notice', '{"notice": ${JSON.stringify(GIVEN)}, "whom": []}', 'queued', now()
    FROM handoff h WHERE h.conversation_id = $1
    RETURNING conversation_id)
  SELECT graphile_worker.add_job('relay', json_build_object('conversationId', conversation_id),
    queue_name => 'desk:' || conversation_id, job_key => 'relay:' || conversation_id) FROM told`;
