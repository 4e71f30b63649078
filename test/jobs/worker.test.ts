import { Pool } from 'pg';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { startWorker } from '../../src/jobs/worker.ts';
import { migrate } from '../../src/store/migrate.ts';
import { registerProcess } from '../../src/store/process-registry.ts';
import { startPlainPostgres } from '../support/plain-postgres.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';

test('jobs go on after the database was away, also the one whose end could not be noted', async () => {
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const database = await startPlainPostgres(dataDir);
  const pool = new Pool({ connectionString: database.url });
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  onTestFinished(() => pool.end());
  await migrate(pool);
  const registry = await registerProcess({ url: database.url, pool, processId: v7(), log: () => {} });
  onTestFinished(() => registry.close());

  const shown: string[] = [];
  let begun = () => {};
  const isUnderWay = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let end = () => {};
  const mayEnd = new Promise<void>((resolve) => {
    end = resolve;
  });
  const worker = await startWorker({
    pool,
    employed: (workerId) => void registry.employ(workerId).catch(() => {}),
    dismissed: (workerId) => void registry.dismiss(workerId).catch(() => {}),
    deliverer: { recover: async () => 'done' },
    tidyUp: async () => 0,
    relay: async () => null,
    amend: async () => null,
    publish: async () => {},
    callWebhook: async () => null,
    makeDocument: async () => null,
    sendCalendar: async () => {},
    async showCard(conversationId) {
      shown.push(conversationId);
      begun();
      await mayEnd;
      return null;
    },
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => worker.stop());

  // Given a job under way, when the database ends before it does, and comes back after.
  const [first, second] = [v7(), v7()];
  const add = (conversationId: string) =>
    pool.query(`SELECT graphile_worker.add_job('card', json_build_object('conversationId', $1::text))`, [
      conversationId,
    ]);
  await add(first);
  await isUnderWay;
  await database.stop('immediate');
  end();
  await new Promise((resolve) => setImmediate(resolve));
  await database.start();

  // Then it is done again, as are the jobs that come later.
  await expect.poll(() => shown, { timeout: 15_000 }).toEqual([first, first]);
  await add(second);
  await expect.poll(() => shown, { timeout: 15_000 }).toEqual([first, first, second]);
  const left = async () => (await pool.query('SELECT FROM graphile_worker.jobs')).rowCount;
  await expect.poll(left, { timeout: 15_000 }).toBe(0);
});
