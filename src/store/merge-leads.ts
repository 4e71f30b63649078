import type { Client } from 'pg';

/**
 * Joins leads that one phone or e-mail shows to be one person: the older record stays, the younger points to it and
 * gives it what it has. Runs inside the turn's transaction, for the leads whose contact was just written.
 */
export async function mergeLeads(client: Client, changedIds: string[], newId: () => string): Promise<void> {
  const { rows } = await client.query<{ kept_id: string; merged_id: string }>(FIND, [changedIds]);
  for (const { kept_id: kept, merged_id: merged } of rows) {
    for (const table of ['identity', 'conversation', 'answer', 'fact', 'consent', 'handoff']) {
      await client.query(`UPDATE ${table} SET lead_id = $1 WHERE lead_id = $2`, [kept, merged]);
    }
    await client.query(FILL_GAPS, [kept, merged]);
    await client.query('UPDATE lead SET merged_into_id = $1 WHERE id = $2 OR merged_into_id = $2', [
      kept,
      merged,
    ]);
    await client.query(
      `INSERT INTO fact (id, lead_id, name, at, data) VALUES ($1, $2, 'lead.merged', now(), $3)`,
      [newId(), kept, JSON.stringify({ merged })],
    );
  }
}

const FIND = `
  SELECT DISTINCT ON (merged_id) least_old.kept_id, least_old.merged_id FROM (
    SELECT older.id AS kept_id, younger.id AS merged_id, older.created_at
    FROM lead changed
    JOIN lead other ON other.id <> changed.id AND other.merged_into_id IS NULL AND other.erased_at IS NULL
      AND (other.phone = changed.phone OR other.email = changed.email)
    CROSS JOIN LATERAL (
      SELECT CASE WHEN (other.created_at, other.id) < (changed.created_at, changed.id) THEN other.id ELSE changed.id END,
             CASE WHEN (other.created_at, other.id) < (changed.created_at, changed.id) THEN changed.id ELSE other.id END
    ) AS pair(older_id, younger_id)
    JOIN lead older ON older.id = pair.older_id
    JOIN lead younger ON younger.id = pair.younger_id
    WHERE changed.id = ANY($1::uuid[]) AND changed.merged_into_id IS NULL
  ) AS least_old
  ORDER BY merged_id, created_at`;

const FILL_GAPS = `
  UPDATE lead kept SET name = coalesce(kept.name, m.name), phone = coalesce(kept.phone, m.phone),
    email = coalesce(kept.email, m.email), source = coalesce(kept.source, m.source),
    campaign = coalesce(kept.campaign, m.campaign), referrer = coalesce(kept.referrer, m.referrer),
    stage = greatest(kept.stage, m.stage), last_seen_at = greatest(kept.last_seen_at, m.last_seen_at),
    verdict = coalesce(m.verdict, kept.verdict), score = coalesce(m.score, kept.score),
    verdict_reason = CASE WHEN m.verdict IS NULL THEN kept.verdict_reason ELSE m.verdict_reason END
  FROM lead m WHERE kept.id = $1 AND m.id = $2`;
