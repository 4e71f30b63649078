import type { Pool } from 'pg';

/** A friend who bought, or for whom the bonus was given; names are null where there are none. */
export interface BonusRow {
  friendId: string;
  friendName: string | null;
  referrerId: string;
  referrerName: string | null;
  /** Null when the sale was taken back after the bonus was given. */
  boughtAt: Date | null;
  givenAt: Date | null;
}

/** The bonuses for friends: what is due, whoever waits longest first, then what was given, the last first. */
export function bonusQueries(pool: Pool) {
  return {
    async bonuses(limit: number): Promise<{ rows: BonusRow[]; due: number; given: number }> {
      const [{ rows }, counts] = await Promise.all([
        pool.query<BonusRow>(BONUSES, [limit]),
        pool.query<{ due: number; given: number }>(COUNTS),
      ]);
      return { rows, ...(counts.rows[0] ?? { due: 0, given: 0 }) };
    },
  };
}

/** Nobody gives anything to somebody who is not known any more. */
const OF_SOMEBODY = `
  FROM referral r JOIN lead customer ON customer.id = r.referrer_id JOIN lead friend ON friend.id = r.friend_id
  WHERE (r.bought_at IS NOT NULL OR r.rewarded_at IS NOT NULL) AND customer.erased_at IS NULL`;

const BONUSES = `
  SELECT friend.id AS "friendId", friend.name AS "friendName", customer.id AS "referrerId",
    customer.name AS "referrerName", r.bought_at AS "boughtAt", r.rewarded_at AS "givenAt"
  ${OF_SOMEBODY}
  ORDER BY r.rewarded_at DESC NULLS FIRST, r.bought_at, r.friend_id LIMIT $1`;

const COUNTS = `
  SELECT count(*) FILTER (WHERE r.rewarded_at IS NULL)::int AS due, count(r.rewarded_at)::int AS given
  ${OF_SOMEBODY}`;
