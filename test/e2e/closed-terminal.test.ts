import { expect, test } from 'vitest';
import { startProduct } from '../support/start-product.ts';
import { startTalks } from '../support/start-talks.ts';
import { testDatabase } from '../support/test-database.ts';

test('a reminder for a terminal that was closed has failed, and is not tried for ever', async () => {
  const { url, pool } = await testDatabase();
  const terminal = await startTalks({ url, pool });
  await terminal.says('terminal:gone', 'Здравствуйте');
  // That program is gone, and said what it had to say.
  await pool.query("UPDATE message SET state = 'sent'");
  await pool.query('UPDATE conversation SET delivering_by = NULL');
  await pool.query('SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs');

  // Nobody is reminded of anything at night.
  const noon = new Date(Date.now() + 86_400_000);
  noon.setUTCHours(9);
  await pool.query('UPDATE timer SET due_at = now()');
  await startProduct({ databaseUrl: url }, { now: () => noon });

  const nudge = async () => (await pool.query("SELECT state FROM message WHERE kind = 'nudge'")).rows;
  await expect.poll(nudge, { timeout: 10_000 }).toEqual([{ state: 'failed' }]);
  const jobs = async () =>
    (await pool.query("SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'deliver'")).rows;
  await expect.poll(jobs, { timeout: 10_000 }).toEqual([]);
});
