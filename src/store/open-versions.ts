import type { Pool } from 'pg';
import type { OpenVersion } from '../engine/check-open-versions.ts';
import type { PublishedFlow } from '../flow/published-flow.ts';

/** Every flow version in which conversations go on, the oldest first; of one that only sales go on with, none is needed. */
export async function openVersions(pool: Pool): Promise<OpenVersion[]> {
  const { rows } = await pool.query<Omit<OpenVersion, 'published'> & PublishedFlow>(OPEN_VERSIONS);
  return rows.map(({ id, publishedAt, conversations, lastInAt, ...published }) => {
    return { id, publishedAt, conversations, lastInAt, published };
  });
}

/**
 * Ends the open conversations of a version, as if each had been started over: their people begin anew with their next
 * message. What was said, answered and handed over stays. Resolves to how many were open; null when there is no such
 * version. Doing it again does nothing.
 */
export async function retireVersion(
  pool: Pool,
  versionId: string,
  newId: () => string,
): Promise<number | null> {
  const known = await pool.query('SELECT 1 FROM flow_version WHERE id::text = $1', [versionId]);
  if (known.rowCount === 0) return null;
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string; leadId: string }>(RETIRE, [versionId]);
    const ids = rows.map(({ id }) => id);
    await client.query('DELETE FROM timer WHERE conversation_id = ANY($1::uuid[])', [ids]);
    const facts = rows.map((row) => ({ ...row, fact: newId() }));
    await client.query(NOTE, [JSON.stringify(facts)]);
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}

const OPEN_VERSIONS = `
  SELECT v.id, v.published_at AS "publishedAt", c.conversations, c.last_in_at AS "lastInAt", v.flow, v.hash, v.config,
    v.copy, v.settings
  FROM flow_version v JOIN (
    SELECT flow_version_id, count(*)::int AS conversations, max(last_in_at) AS last_in_at
    FROM conversation WHERE status = 'open' AND snapshot ->> 'status' = 'active' GROUP BY 1
  ) AS c ON c.flow_version_id = v.id
  ORDER BY v.published_at, v.id`;

/** Locks in the order of ids first, as every other writer does. */
const RETIRE = `
  UPDATE conversation c SET status = 'closed', outcome = 'restarted', prompt_sequence = NULL, closed_at = now()
  FROM (SELECT id FROM conversation WHERE flow_version_id = $1 AND status = 'open' ORDER BY id FOR UPDATE) AS mine
  WHERE c.id = mine.id RETURNING c.id, c.lead_id AS "leadId"`;

const NOTE = `
  INSERT INTO fact (id, lead_id, conversation_id, name, at, data)
  SELECT fact, "leadId", id, 'conversation.retired', now(), '{}'
  FROM json_to_recordset($1::json) AS r(id uuid, "leadId" uuid, fact uuid)`;
