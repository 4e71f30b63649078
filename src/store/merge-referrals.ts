import type { Client } from 'pg';

/**
 * Gives the kept lead what the others have of codes and friends. Links that were handed out go on working: a code for
 * which the kept lead has no place stays with the merged record, and counts as the kept lead's. Somebody who turns out
 * to have brought themselves, or whoever brought them, was brought by nobody. Part of a merge, after its locks.
 */
export async function mergeReferrals(client: Client, kept: string, others: string[]): Promise<void> {
  await client.query(GIVE_CODE, [kept, others]);
  await client.query('UPDATE referral SET referrer_id = $1 WHERE referrer_id = ANY($2::uuid[])', [
    kept,
    others,
  ]);
  const family = [kept, ...others];
  await client.query(DROP_CIRCLES, [family]);
  await client.query(KEEP_FIRST, [family]);
  await client.query('UPDATE referral SET friend_id = $1 WHERE friend_id = ANY($2::uuid[])', [kept, others]);
}

const GIVE_CODE = `
  UPDATE referral_code SET lead_id = $1
  WHERE code = (SELECT code FROM referral_code WHERE lead_id = ANY($2::uuid[]) ORDER BY created_at, code LIMIT 1)
    AND NOT EXISTS (SELECT 1 FROM referral_code WHERE lead_id = $1)`;

const DROP_CIRCLES = `
  WITH RECURSIVE above AS (
    SELECT friend_id AS of, referrer_id AS id FROM referral WHERE friend_id = ANY($1::uuid[])
    UNION SELECT above.of, r.referrer_id FROM above JOIN referral r ON r.friend_id = above.id
    WHERE above.id <> ALL($1::uuid[])
  )
  DELETE FROM referral WHERE friend_id IN (SELECT of FROM above WHERE id = ANY($1::uuid[]))`;

/** A bonus that was given cannot be taken back, so its referral stays; else the first. A purchase is the person's. */
const KEEP_FIRST = `
  WITH ranked AS (
    SELECT friend_id, row_number() OVER (ORDER BY rewarded_at IS NULL, created_at, friend_id) AS place,
      min(bought_at) OVER () AS bought_at
    FROM referral WHERE friend_id = ANY($1::uuid[])
  ), dropped AS (
    DELETE FROM referral r USING ranked WHERE r.friend_id = ranked.friend_id AND place > 1)
  UPDATE referral r SET bought_at = ranked.bought_at FROM ranked
  WHERE r.friend_id = ranked.friend_id AND place = 1 AND r.bought_at IS DISTINCT FROM ranked.bought_at`;
