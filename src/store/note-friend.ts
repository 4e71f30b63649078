import type { Client } from 'pg';
import { attribute } from './referral-store.ts';

/**
 * A lead came with somebody's code, or typed it. When it counts, the customer who brought them has entered the last stage. Runs in
 * the turn's transaction, after everything else was written.
 */
export async function noteFriend(
  client: Client,
  {
    leadId,
    code,
    typedIn,
    at,
    newId,
  }: { leadId: string; code: string; typedIn: string | null; at: Date; newId(): string },
): Promise<void> {
  const attribution = await attribute(client, { code, friendId: leadId, typedIn, now: at });
  if (attribution.status !== 'counts') return;
  const { referrerId } = attribution;
  await client.query(NOTE, [newId(), referrerId, at, leadId]);
  await client.query(ENTER, [referrerId, at]);
}

const NOTE = `
  WITH noted AS (
    INSERT INTO fact (id, lead_id, name, at, data)
    VALUES ($1, $2, 'friend.came', $3, jsonb_build_object('friend', $4::text)) RETURNING id)
  SELECT graphile_worker.add_job('publish', json_build_object('factId', id), job_key => 'publish:' || id) FROM noted`;

/** Of the deal that the customer was won by last. */
const ENTER = `
  WITH last AS (
    SELECT id FROM deal WHERE lead_id = $1 AND status = 'won' ORDER BY won_at DESC LIMIT 1),
  moved AS (UPDATE deal SET stage = 7 WHERE id IN (SELECT id FROM last) AND stage < 7 RETURNING id),
  led AS (UPDATE lead SET stage = 7 WHERE id = $1)
  INSERT INTO deal_stage (deal_id, stage, entered_at, fact) SELECT id, 7, $2, 'friend.came' FROM moved
  ON CONFLICT DO NOTHING`;
