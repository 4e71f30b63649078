import type { Pool } from 'pg';

/** Longer than any channel sends an event again: Telegram keeps updates for a day, Slack retries for hours. */
const EVENTS_KEPT_DAYS = 7;
/** Rows of one commit: few enough that nobody waits for it. */
const AT_ONCE = 2_000;

/**
 * Removes the ids of events that no channel sends again. In small commits, so that turns go on beside it; several
 * processes may do it at once. Resolves to how many were removed.
 */
export async function tidyUp(pool: Pool, now: Date, atOnce = AT_ONCE): Promise<number> {
  const before = new Date(now.getTime() - EVENTS_KEPT_DAYS * 86_400_000);
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool.query(REMOVE_EVENTS, [before, atOnce]);
    removed += rowCount ?? 0;
    if (!rowCount) return removed;
  }
}

const REMOVE_EVENTS = `
  DELETE FROM accepted_event WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM accepted_event WHERE accepted_at < $1 ORDER BY accepted_at LIMIT $2 FOR UPDATE SKIP LOCKED))`;
