import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { crowd } from '../support/crowd.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { startPlainPostgres } from '../support/plain-postgres.ts';
import { productProcess } from '../support/product-process.ts';
import { replay, toldIn } from '../support/replay.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';
import { whatWasSent } from '../support/what-was-sent.ts';

const PEOPLE = 60;
/** How the database ends each time, and how long it is away. */
const RESTARTS = [
  { how: 'fast', awayMs: 0 },
  { how: 'immediate', awayMs: 0 },
  { how: 'fast', awayMs: 3_000 },
  { how: 'immediate', awayMs: 1_000 },
  { how: 'immediate', awayMs: 0 },
  { how: 'fast', awayMs: 0 },
] as const;

test('a database that is restarted under load loses nothing, and the product goes on by itself', {
  timeout: 300_000,
}, async () => {
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const database = await startPlainPostgres(dataDir);
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.close());
  const product = await productProcess({ databaseUrl: database.url, dataDir, telegram });
  onTestFinished(async () => void (await product.stop()));
  await product.start();
  const talking = crowd({ people: PEOPLE, turns: RESTARTS.length * 2 + 1, urls: [product.url] });
  // A connection that was kept open may be closed in the moment it is used again.
  const isReady = () => fetch(`${product.url}/readyz`).then(({ status }) => status, String);

  // When the database ends at random moments of the work, and comes back.
  await talking.say(0);
  for (const [index, { how, awayMs }] of RESTARTS.entries()) {
    const talked = Promise.all([talking.say(index * 2 + 1), talking.say(index * 2 + 2)]);
    await delay(Math.random() * 300);
    await database.stop(how);
    if (awayMs > 0) {
      await expect.poll(isReady).toBe(503);
      await delay(awayMs);
    }
    await database.start();
    await talked;
    await expect.poll(isReady).toBe(200);
  }
  const backAt = performance.now();

  // Then everything was said within the time that a job may take to find what is left.
  const pool = new Pool({ connectionString: database.url });
  onTestFinished(() => pool.end());
  const count = async (sql: string) => Number((await pool.query(sql)).rows[0].count);
  const unsent = () => count(`SELECT count(*) FROM message WHERE direction = 'out' AND state <> 'sent'`);
  await expect.poll(unsent, { timeout: 40_000, interval: 100 }).toBe(0);
  const sentAfterMs = performance.now() - backAt;
  expect(product.died).toBeNull();

  const updates = talking.people.flatMap((person) => person.updates).length;
  expect(await count(`SELECT count(*) FROM accepted_event WHERE channel = 'telegram'`)).toBe(updates);
  const [expected, told] = [await replay(talking, pool), await toldIn(pool)];
  for (const { id } of talking.people) expect(told.get(id), `of ${id}`).toEqual(expected.get(id));
  const { said, repeats, unknown, wrong } = await whatWasSent(telegram, pool);
  console.log(
    `${updates} updates in ${talking.sent} tries, ${RESTARTS.length} restarts: ${said} messages said, ` +
      `${repeats} sent again, ${unknown} of unknown outcome; the last sent ${(sentAfterMs / 1_000).toFixed(1)} s ` +
      `after the last restart`,
  );
  expect(wrong).toEqual([]);
  expect(repeats).toBeLessThanOrEqual(unknown);
  const locked = () => count('SELECT count(*) FROM graphile_worker.jobs WHERE locked_at IS NOT NULL');
  await expect.poll(locked, { timeout: 30_000 }).toBe(0);
  const { rows: processes } = await pool.query('SELECT cardinality(workers) AS workers FROM process');
  expect(processes).toEqual([{ workers: 1 }]);

  // And it stops clean.
  expect(await product.stop()).toBe(0);
});
