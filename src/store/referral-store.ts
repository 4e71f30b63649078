import type { Client, PoolClient } from 'pg';
import { readReferralCode } from '../domain/referral/referral-code.ts';
import {
  type CodeCase,
  type CodeRefusal,
  type CodeVerdict,
  refusalOfCode,
} from '../domain/referral/refusal-of-code.ts';
import { JOINING } from './joining-lock.ts';

export interface CustomerCode {
  code: string;
  /** Null is never. */
  expiresAt: Date | null;
}

/**
 * The lead's personal code, made at the first call; at a race all callers get the one. One that has run out begins
 * anew, so that links that were handed out work again. Runs inside an open transaction.
 *
 * @param options.newCode is asked again when somebody else has the code already
 * @param options.expiresAt of a code that begins now
 */
export async function codeOf(
  client: Client,
  options: { leadId: string; newCode: () => string; now: Date; expiresAt: Date | null },
): Promise<CustomerCode> {
  const { leadId, newCode, now, expiresAt } = options;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    // Sent together, and done in this order.
    const [, { rows }] = await Promise.all([
      client.query({ name: 'make-code', text: MAKE_CODE, values: [leadId, newCode(), now, expiresAt] }),
      client.query<CustomerCode>({ name: 'renew-code', text: RENEW_CODE, values: [leadId, now, expiresAt] }),
    ]);
    if (rows[0]) return rows[0];
  }
  throw new NoFreeCodeError();
}

export type Attribution =
  | { status: 'counts'; referrerId: string }
  | { status: 'refused'; reason: CodeRefusal };

/**
 * Notes who brought a friend that came with this code, when it counts. Calling it again changes nothing, and of two
 * codes at once one counts. Runs inside an open transaction, in which the friend's lead may have been made; takes the
 * lock of those that join leads.
 *
 * @param options.code as it came, from a link or typed
 * @param options.typedIn the conversation in which it was typed: until they buy, it counts in their first one
 */
export async function attribute(
  client: Client,
  options: { code: string; friendId: string; typedIn?: string | null; now: Date },
): Promise<Attribution> {
  const { friendId, typedIn = null, now } = options;
  const code = readReferralCode(options.code);
  if (code === null) return { status: 'refused', reason: 'unknown' };
  // A circle may go over anybody, so no lock on the two of them would do.
  await client.query('SELECT pg_advisory_xact_lock($1)', [JOINING]);
  const { rows } = await client.query<CaseRow>(CASE, [code, friendId, now, typedIn]);
  const [row] = rows;
  if (!row) return { status: 'refused', reason: 'unknown' };
  const { friendRoot, ownerRoot } = row;
  const verdict = verdictOn(row, code, now);
  if (verdict.status === 'refused' || ownerRoot === null) {
    return verdict.status === 'refused' ? verdict : { status: 'refused', reason: 'unknown' };
  }
  await client.query(BRING, [friendRoot, ownerRoot, code, now]);
  return { status: 'counts', referrerId: ownerRoot };
}

/**
 * Why a code that somebody comes with will not count; null when it will, or does already. Nothing is noted. The lead may
 * be one that is only being made.
 */
export async function refusalOfCodeOf(
  client: Client,
  options: { code: string; friendId: string; typedIn?: string | null; now: Date },
): Promise<CodeRefusal | null> {
  const { friendId, typedIn = null, now } = options;
  const code = readReferralCode(options.code);
  if (code === null) return 'unknown';
  const { rows } = await client.query<CaseRow>(CASE, [code, friendId, now, typedIn]);
  const [row] = rows;
  if (!row) {
    const { rows: known } = await client.query<{ expiresAt: Date | null }>(EXPIRY, [code]);
    if (!known[0]) return 'unknown';
    return known[0].expiresAt !== null && now >= known[0].expiresAt ? 'expired' : null;
  }
  const verdict = verdictOn(row, code, now);
  const isByTheOwner = row.ownerRoot !== null && row.broughtBy === row.ownerRoot;
  return verdict.status === 'counts' || isByTheOwner ? null : verdict.reason;
}

/** A friend bought, or nothing is left of what they had bought; `isRewarded` when the bonus for them was given already. */
export interface PurchaseCounted {
  friendId: string;
  referrerId: string;
  status: 'bought' | 'taken-back';
  isRewarded: boolean;
}

/**
 * Counts a friend as one who bought, which is what the bonus is for, while a sale to them stands: it was not taken back,
 * nor refunded in full. Resolves to what has changed, or null when nothing has or nobody brought them. Runs inside an
 * open transaction in which the deals and payments were written; takes the lock of those that join leads, since a
 * friend may have sales in several conversations.
 */
export async function countPurchase(
  client: Client,
  friendId: string,
  at: Date,
): Promise<PurchaseCounted | null> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [JOINING]);
  const { rows } = await client.query<PurchaseCounted>(COUNT_PURCHASE, [friendId, at]);
  return rows[0] ?? null;
}

/** Whether somebody came by a customer's link, and that counts. */
export async function wasInvited(client: Client, leadId: string): Promise<boolean> {
  const { rowCount } = await client.query({ name: 'was-invited', text: INVITED, values: [leadId] });
  return rowCount === 1;
}

/** Notes that the customer got the bonus for this friend. False when there is none to get, or none any more. */
export async function markRewarded(
  client: Client | PoolClient,
  friendId: string,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(REWARD, [friendId, at]);
  return rowCount === 1;
}

/** Takes back that the customer got it, as when it was noted by mistake. */
export async function unmarkRewarded(client: Client | PoolClient, friendId: string): Promise<void> {
  await client.query(UNREWARD, [friendId]);
}

/** Whether the bonus for a friend was given; of a friend whom nobody brought it was not. */
export async function wasRewarded(client: Client, friendId: string): Promise<boolean> {
  const { rowCount } = await client.query(REWARDED, [friendId]);
  return rowCount === 1;
}

/** Codes are found anew by chance; so many taken ones in a row are none. */
class NoFreeCodeError extends Error {
  readonly code = 'no-free-referral-code';

  constructor() {
    super('Every referral code that was made up was somebody else’s already.');
  }
}

/** Who came first with this very code is new by it, also when it is looked at later. */
function verdictOn(row: CaseRow, code: string, now: Date): CodeVerdict {
  const isNewLead = row.isNewLead || readReferralCode(row.referrer ?? '') === code;
  return refusalOfCode({ ...row, isNewLead }, now);
}

const MOST_TRIES = 5;

interface CaseRow extends CodeCase {
  ownerRoot: string | null;
  friendRoot: string;
  /** What the friend's lead came with first. */
  referrer: string | null;
}

/** A lead that was merged away stands for the one that it became. */
const rootOf = (id: string) => `(SELECT coalesce(merged_into_id, id) FROM lead WHERE id = ${id})`;
const familyOf = (root: string) =>
  `ARRAY(SELECT id::text FROM lead WHERE id = ${root} UNION ALL SELECT id::text FROM lead WHERE merged_into_id = ${root})`;

const MAKE_CODE = `
  INSERT INTO referral_code (code, lead_id, created_at, expires_at)
  VALUES ($2, ${rootOf('$1')}, $3, $4) ON CONFLICT DO NOTHING`;

const RENEW_CODE = `
  UPDATE referral_code SET expires_at = CASE WHEN expires_at <= $2 THEN $3 ELSE expires_at END
  WHERE lead_id = ${rootOf('$1')} RETURNING code, expires_at AS "expiresAt"`;

const CASE = `
  WITH RECURSIVE owner AS (
    SELECT coalesce(l.merged_into_id, l.id) AS root, c.expires_at
    FROM referral_code c JOIN lead l ON l.id = c.lead_id WHERE c.code = $1
  ), friend AS (SELECT ${rootOf('$2')} AS root
  ), above AS (
    SELECT r.referrer_id AS id FROM referral r JOIN owner ON r.friend_id = owner.root
    UNION SELECT r.referrer_id FROM referral r JOIN above ON r.friend_id = above.id
  )
  SELECT friend.root AS "friendRoot", owner.root AS "ownerRoot", own.referrer,
    CASE WHEN owner.root IS NOT NULL THEN ${familyOf('owner.root')} END AS owner,
    ${familyOf('friend.root')} AS friend,
    (SELECT referrer_id FROM referral WHERE friend_id = friend.root) AS "broughtBy",
    ARRAY(SELECT id::text FROM above) AS "aboveOwner",
    CASE WHEN $4::uuid IS NULL
      THEN NOT EXISTS (SELECT 1 FROM lead WHERE id = friend.root AND created_at < $3)
        AND NOT EXISTS (SELECT 1 FROM lead WHERE merged_into_id = friend.root AND created_at < $3)
      ELSE own.stage < 5 AND NOT EXISTS (
        SELECT 1 FROM conversation WHERE lead_id = ANY(${familyOf('friend.root')}::uuid[]) AND id <> $4)
    END AS "isNewLead",
    owner.expires_at AS "expiresAt"
  FROM friend JOIN lead own ON own.id = friend.root LEFT JOIN owner ON true`;

const EXPIRY = 'SELECT expires_at AS "expiresAt" FROM referral_code WHERE code = $1';

const INVITED = `SELECT 1 FROM referral WHERE friend_id = ${rootOf('$1')}`;

const BRING = `
  INSERT INTO referral (friend_id, referrer_id, code, created_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (friend_id) DO NOTHING`;

/** Sales are found by their lead, and refunds by their sale, whatever the planner knows of the tables. */
export const COUNT_PURCHASE = `
  WITH friend AS (SELECT ${rootOf('$1')} AS root),
  sale AS (
    SELECT EXISTS (
      SELECT 1 FROM friend
        CROSS JOIN LATERAL (
          SELECT friend.root AS id UNION ALL SELECT id FROM lead WHERE merged_into_id = friend.root) AS l
        CROSS JOIN LATERAL (SELECT id, status, paid_sum FROM deal WHERE lead_id = l.id OFFSET 0) AS d
      WHERE d.status = 'won' AND (d.paid_sum > 0 OR (
        SELECT p.id FROM payment p WHERE p.deal_id = d.id AND p.kind = 'refunded' LIMIT 1) IS NULL)
    ) AS stands)
  UPDATE referral r SET bought_at = CASE WHEN sale.stands THEN $2::timestamptz END FROM friend, sale
  WHERE r.friend_id = friend.root AND (r.bought_at IS NOT NULL) <> sale.stands
  RETURNING r.friend_id AS "friendId", r.referrer_id AS "referrerId", r.rewarded_at IS NOT NULL AS "isRewarded",
    CASE WHEN sale.stands THEN 'bought' ELSE 'taken-back' END AS status`;

const REWARD = `
  UPDATE referral SET rewarded_at = $2
  WHERE friend_id = ${rootOf('$1')} AND bought_at IS NOT NULL AND rewarded_at IS NULL`;

const UNREWARD = `UPDATE referral SET rewarded_at = NULL WHERE friend_id = ${rootOf('$1')}`;

const REWARDED = `SELECT 1 FROM referral WHERE friend_id = ${rootOf('$1')} AND rewarded_at IS NOT NULL`;
