import type { Pool } from 'pg';
import type { Calls } from '../desk/calls.ts';
import { callsOf } from '../domain/call-address.ts';

/** The calls of salespeople, read from PostgreSQL; asked at each of their messages. */
export function callQueries(pool: Pool): Pick<Calls, 'latest'> {
  return {
    async latest(address) {
      const { from, to } = callsOf(address);
      const { rows } = await pool.query({ name: 'latest-calls', text: LATEST_CALLS, values: [from, to] });
      return rows;
    },
  };
}

/** The range is what the index can find in any collation; a linguistic one may let others into it. */
export const LATEST_CALLS = `
  SELECT i.address, c.id AS "conversationId", c.status = 'open' AS "isOpen"
  FROM (
    SELECT id, address FROM identity
    WHERE channel = 'slack' AND address > $1 AND address < $2 AND starts_with(address, $1)
    ORDER BY address DESC LIMIT 20) AS i
  CROSS JOIN LATERAL (
    SELECT id, status FROM conversation WHERE identity_id = i.id ORDER BY started_at DESC LIMIT 1) AS c
  ORDER BY i.address DESC`;
