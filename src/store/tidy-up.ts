import type { Pool } from 'pg';

/** Longer than any channel sends an event again: Telegram keeps updates for a day, Slack retries for hours. */
const EVENTS_KEPT_DAYS = 7;
/** Longer than anybody tries to send a reply whose file is here already. */
const UNSENT_FILES_KEPT_DAYS = 1;
/** Rows of one commit: few enough that nobody waits for it. */
const AT_ONCE = 2_000;

/**
 * Removes the ids of events that no channel sends again, and files that were meant for somebody and never sent. In
 * small commits, so that turns go on beside it; several processes may do it at once. Resolves to how many rows were
 * removed.
 */
export async function tidyUp(pool: Pool, now: Date, atOnce = AT_ONCE): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const events = await remove(pool, REMOVE_EVENTS, daysAgo(EVENTS_KEPT_DAYS), atOnce);
  return events + (await remove(pool, REMOVE_UNSENT_FILES, daysAgo(UNSENT_FILES_KEPT_DAYS), atOnce));
}

async function remove(pool: Pool, statement: string, before: Date, atOnce: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool.query(statement, [before, atOnce]);
    removed += rowCount ?? 0;
    if (!rowCount) return removed;
  }
}

const REMOVE_EVENTS = `
  DELETE FROM accepted_event WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM accepted_event WHERE accepted_at < $1 ORDER BY accepted_at LIMIT $2 FOR UPDATE SKIP LOCKED))`;

const REMOVE_UNSENT_FILES = `
  DELETE FROM upload WHERE id = ANY(ARRAY(
    SELECT u.id FROM upload u WHERE u.created_at < $1 AND NOT EXISTS (
      SELECT 1 FROM message m WHERE m.conversation_id = u.conversation_id
        AND m.content -> 'file' ->> 'from' = 'dashboard' AND m.content -> 'file' ->> 'reference' = u.id::text)
    LIMIT $2 FOR UPDATE SKIP LOCKED))`;
