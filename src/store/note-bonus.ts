import type { Pool, PoolClient } from 'pg';
import { bonusTimer } from '../engine/bonus-timer.ts';
import { JOINING } from './joining-lock.ts';
import { markRewarded, unmarkRewarded } from './referral-store.ts';

export type BonusNoted =
  | { status: 'noted'; givenAt: Date | null }
  /** Nobody brought such a friend. */
  | { status: 'unknown' }
  /** No sale to them stands, so there is nothing to give a bonus for. */
  | { status: 'no-sale' };

/**
 * Notes that a customer got the bonus for a friend, or takes that back. The same again changes nothing. The customer is
 * told of it a little later, when they may be written to, unless it is taken back before that.
 */
export async function noteBonus(
  pool: Pool,
  { friendId, given, at }: { friendId: string; given: boolean; at: Date },
): Promise<BonusNoted> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Before anything else, as all who join leads or count purchases do.
    await client.query('SELECT pg_advisory_xact_lock($1)', [JOINING]);
    const noted = await note(client, { friendId, given, at });
    await client.query('COMMIT');
    return noted;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function note(
  client: PoolClient,
  { friendId, given, at }: { friendId: string; given: boolean; at: Date },
): Promise<BonusNoted> {
  const { rows } = await client.query<Brought>(BROUGHT, [friendId]);
  const [brought] = rows;
  if (!brought) return { status: 'unknown' };
  const { id, referrerId, rewardedAt } = brought;
  const key = bonusTimer(id);
  if (given === (rewardedAt !== null)) return { status: 'noted', givenAt: rewardedAt };
  if (!given) {
    await unmarkRewarded(client, id);
    await client.query(TELL_NOT, [referrerId, key]);
    return { status: 'noted', givenAt: null };
  }
  if (!(await markRewarded(client, id, at))) return { status: 'no-sale' };
  await client.query(TELL_LATER, [referrerId, key, new Date(at.getTime() + TOLD_AFTER_MS)]);
  return { status: 'noted', givenAt: at };
}

/** A slip of the finger is taken back in less. */
const TOLD_AFTER_MS = 60_000;

interface Brought {
  id: string;
  referrerId: string;
  rewardedAt: Date | null;
}

const BROUGHT = `
  SELECT friend_id AS id, referrer_id AS "referrerId", rewarded_at AS "rewardedAt" FROM referral
  WHERE friend_id = (SELECT coalesce(merged_into_id, id) FROM lead WHERE id = $1)`;

const TELL_NOT = `
  DELETE FROM timer WHERE key = $2 AND conversation_id IN (
    SELECT c.id FROM lead l JOIN conversation c ON c.lead_id = l.id WHERE l.id = $1 OR l.merged_into_id = $1)`;

/** Where they wrote last; who telephoned cannot be written to. */
const TELL_LATER = `
  INSERT INTO timer (conversation_id, key, event, due_at)
  SELECT c.id, $2, 'bonus-given', $3 FROM lead l JOIN conversation c ON c.lead_id = l.id
    JOIN identity i ON i.id = c.identity_id
  WHERE (l.id = $1 OR l.merged_into_id = $1) AND l.erased_at IS NULL AND i.address !~ '~[0-9]{13}$'
    AND c.outcome IS DISTINCT FROM 'erased'
  ORDER BY c.last_in_at DESC NULLS LAST, c.started_at DESC, c.id LIMIT 1
  ON CONFLICT (conversation_id, key) DO UPDATE SET due_at = excluded.due_at`;
