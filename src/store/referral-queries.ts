import type { ClientBase, Pool } from 'pg';
import type { FriendCounts } from '../domain/referral/bonus-totals.ts';
import { friendName } from '../domain/referral/friend-name.ts';

export interface BroughtFriend {
  /** Shortened, since it is shown to the one who brought them; null when there is none. */
  name: string | null;
  joinedAt: Date;
  /** 1–7. */
  stage: number;
  boughtAt: Date | null;
  /** When the customer got the bonus for them. */
  rewardedAt: Date | null;
}

/**
 * What is read of who brought whom, as a transaction sees it where its client is given. `zone` is that of the business,
 * by which days are counted.
 */
export function referralQueries({ pool, zone }: { pool: Pool | ClientBase; zone: string }) {
  return { friendsOf, report };

  /** The friends whom a lead brought, the latest first and at most `limit` of them, and how many there are in all. */
  async function friendsOf(
    leadId: string,
    limit = 20,
  ): Promise<{ friends: BroughtFriend[]; counts: FriendCounts }> {
    const [friends, counts] = await Promise.all([
      pool.query<BroughtFriend>(FRIENDS, [leadId, limit]),
      pool.query<FriendCounts>(COUNTS, [leadId]),
    ]);
    return {
      friends: friends.rows.map((friend) => ({ ...friend, name: friendName(friend.name) })),
      counts: counts.rows[0] ?? { brought: 0, bought: 0, rewarded: 0, due: 0 },
    };
  }

  /**
   * The loop: the friends who came from one ISO date to another, both included, against the customers there were by
   * its end. Null leaves an end open.
   */
  async function report({ from, to }: { from: string | null; to: string | null }) {
    const [sums, referrers] = await Promise.all([
      pool.query<SumsRow>(SUMS, [from, to, zone]),
      pool.query<ReferrerRow>(REFERRERS, [from, to, zone, MOST_REFERRERS]),
    ]);
    const { customers, ...counts } = sums.rows[0] ?? NOBODY;
    const perCustomer = (count: number) => (customers === 0 ? null : count / customers);
    return {
      customers,
      ...counts,
      broughtPerCustomer: perCustomer(counts.brought),
      boughtPerCustomer: perCustomer(counts.bought),
      boughtShare: counts.brought === 0 ? null : counts.bought / counts.brought,
      top: referrers.rows,
    };
  }
}

interface SumsRow extends Omit<FriendCounts, 'due'> {
  customers: number;
  referrers: number;
}

interface ReferrerRow extends Omit<FriendCounts, 'due'> {
  leadId: string;
  name: string | null;
}

const NOBODY: SumsRow = { customers: 0, referrers: 0, brought: 0, bought: 0, rewarded: 0 };
const MOST_REFERRERS = 100;

const ROOT = '(SELECT coalesce(merged_into_id, id) FROM lead WHERE id = $1)';

const COUNTED = `
  count(*)::int AS brought, count(bought_at)::int AS bought, count(rewarded_at)::int AS rewarded`;

const FRIENDS = `
  SELECT l.name, r.created_at AS "joinedAt", l.stage, r.bought_at AS "boughtAt", r.rewarded_at AS "rewardedAt"
  FROM referral r JOIN lead l ON l.id = r.friend_id WHERE r.referrer_id = ${ROOT}
  ORDER BY r.created_at DESC, r.friend_id DESC LIMIT $2`;

const COUNTS = `
  SELECT ${COUNTED}, count(*) FILTER (WHERE bought_at IS NOT NULL AND rewarded_at IS NULL)::int AS due
  FROM referral WHERE referrer_id = ${ROOT}`;

/** The beginning of a date in the zone; of `to`, that of the day after. */
const FROM = `($1::date::timestamp AT TIME ZONE $3::text)`;
const END = `(($2::date + 1)::timestamp AT TIME ZONE $3::text)`;
const IN_PERIOD = `($1::date IS NULL OR created_at >= ${FROM}) AND ($2::date IS NULL OR created_at < ${END})`;

const SUMS = `
  SELECT (SELECT count(DISTINCT lead_id)::int FROM deal
      WHERE won_at IS NOT NULL AND ($2::date IS NULL OR won_at < ${END})) AS customers,
    count(DISTINCT referrer_id)::int AS referrers, ${COUNTED}
  FROM referral WHERE ${IN_PERIOD}`;

const REFERRERS = `
  SELECT l.id AS "leadId", l.name, f.brought, f.bought, f.rewarded FROM (
    SELECT referrer_id, ${COUNTED} FROM referral WHERE ${IN_PERIOD} GROUP BY referrer_id
    ORDER BY 3 DESC, 2 DESC, referrer_id LIMIT $4
  ) AS f JOIN lead l ON l.id = f.referrer_id ORDER BY f.bought DESC, f.brought DESC, l.id`;
