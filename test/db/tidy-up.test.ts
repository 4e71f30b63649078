import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { tidyUp } from '../../src/store/tidy-up.ts';
import { startProduct } from '../support/start-product.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

test('ids of events older than a week go, in small commits, also by two at once', async () => {
  const { pool } = await testDatabase();
  await acceptedEvents(pool, 'old', 950, new Date('2026-11-16T08:59:59Z'));
  await acceptedEvents(pool, 'young', 30, new Date('2026-11-16T09:00:01Z'));

  const removed = await Promise.all([tidyUp(pool, NOW, 100), tidyUp(pool, NOW, 100)]);

  expect(removed.reduce((sum, each) => sum + each)).toBe(950);
  expect(await left(pool)).toEqual([{ channel: 'young', count: 30 }]);
  expect(await tidyUp(pool, NOW)).toBe(0);
});

test('turns go on while it tidies up, and an event of this week stays a duplicate', async () => {
  const database = await testDatabase();
  const { engine } = await startTalks(database, { clock: { now: NOW } });
  await acceptedEvents(database.pool, 'old', 5_000, new Date('2026-11-01T09:00:00Z'));
  const events = Array.from({ length: 200 }, () => v7());
  const accept = (eventId: string) =>
    engine.accept({ channel: 'web', eventId, address: `a-${eventId}`, what: { type: 'start' } });

  const tidied = tidyUp(database.pool, NOW, 50);
  const first = await Promise.all(events.map(accept));
  const removed = await tidied;
  const again = await Promise.all(events.map(accept));

  expect(removed).toBe(5_000);
  expect(new Set(first)).toEqual(new Set(['done']));
  expect(new Set(again)).toEqual(new Set(['duplicate']));
});

test('the product does it once a day by itself, and drops jobs that failed for good', async () => {
  const { pool, url } = await testDatabase();
  const product = await startProduct({ databaseUrl: url });
  await acceptedEvents(pool, 'old', 10, new Date(Date.now() - 8 * 86_400_000));
  await pool.query(
    `SELECT graphile_worker.add_job('card', '{}', job_key => 'given-up', max_attempts => 1, run_at => now() + interval '1 day')`,
  );
  await pool.query(`UPDATE graphile_worker._private_jobs SET attempts = 1 WHERE key = 'given-up'`);

  await pool.query(`SELECT graphile_worker.add_job('tidy')`);

  await expect
    .poll(async () => (await pool.query('SELECT key FROM graphile_worker.jobs')).rows, { timeout: 10_000 })
    .toEqual([]);
  expect(await left(pool)).toEqual([]);
  const crontab = await pool.query('SELECT identifier FROM graphile_worker._private_known_crontabs');
  expect(crontab.rows).toEqual([{ identifier: 'tidy' }]);
  expect(product.troubles).toEqual([]);
});

async function acceptedEvents(pool: Pool, channel: string, count: number, at: Date): Promise<void> {
  await pool.query(
    `INSERT INTO accepted_event (channel, event_id, accepted_at)
     SELECT $1, n::text, $3 FROM generate_series(1, $2) AS n`,
    [channel, count, at],
  );
}

async function left(pool: Pool): Promise<{ channel: string; count: number }[]> {
  const { rows } = await pool.query(
    'SELECT channel, count(*)::int AS count FROM accepted_event GROUP BY channel ORDER BY channel',
  );
  return rows;
}
