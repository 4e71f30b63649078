import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Pool } from 'pg';

/**
 * Fills an empty database with eight talks as an earlier build kept them at noon in Moscow on 23 November 2026: their flows,
 * snapshots, desks and timers know nothing of what has come since, such as complaints at the desk and refusals. The
 * addresses say where each stands.
 */
export async function fillWithKeptRecords(pool: Pool): Promise<void> {
  const file = path.join(import.meta.dirname, 'kept-before-complaints.json.gz');
  const kept = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Record<string, object[]>;
  for (const table of TABLES) {
    const rows = kept[table] ?? [];
    const columns = Object.keys(rows[0] ?? {})
      .map((column) => `"${column}"`)
      .join(', ');
    await pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
}

/** Each after those that it refers to. */
const TABLES = [
  'lead',
  'identity',
  'flow_version',
  'conversation',
  'message',
  'answer',
  'consent',
  'deal',
  'deal_stage',
  'booking',
  'offer',
  'document',
  'number_series',
  'fact',
  'handoff',
  'relay',
  'timer',
  'nps_poll',
  'complaint',
];
