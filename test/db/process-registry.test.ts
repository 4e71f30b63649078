import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { type ProcessRegistry, registerProcess } from '../../src/store/process-registry.ts';
import { testDatabase } from '../support/test-database.ts';

const { url, pool } = await testDatabase();

async function register(): Promise<ProcessRegistry> {
  const registry = await registerProcess({ url, pool, processId: v7(), log: () => {} });
  onTestFinished(() => registry.close());
  return registry;
}

/** As a SIGKILL does it: the connection that held the lock is gone, and nobody comes back. */
async function leaveDead(workers: string[]): Promise<string> {
  const id = v7();
  await pool.query('INSERT INTO process (id, lock_key, workers, started_at) VALUES ($1, $2, $3, now())', [
    id,
    Math.floor(Math.random() * 1e12),
    workers,
  ]);
  return id;
}

async function jobLockedBy(worker: string, agoSeconds = 0): Promise<string> {
  const { rows } = await pool.query(`SELECT id FROM graphile_worker.add_job('deliver', '{}')`);
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - $3 * interval '1 second' WHERE id = $1`,
    [rows[0].id, worker, agoSeconds],
  );
  return rows[0].id;
}

async function isLocked(job: string): Promise<boolean> {
  const { rows } = await pool.query(
    'SELECT locked_by IS NOT NULL AS locked FROM graphile_worker.jobs WHERE id = $1',
    [job],
  );
  return rows[0].locked;
}

async function look(registry: ProcessRegistry) {
  const { dead } = await registry.census();
  await registry.bury(dead);
  return dead;
}

const HOLDER = `
  SELECT l.pid FROM pg_locks l JOIN process p ON p.id = $1
  WHERE l.locktype = 'advisory' AND l.granted AND (l.classid::bigint << 32) + l.objid::bigint = p.lock_key`;

/** Breaks the connection by which the process shows that it lives. */
const breakHold = (registry: ProcessRegistry) =>
  pool.query(`SELECT pg_terminate_backend(pid) FROM (${HOLDER}) AS holder`, [registry.processId]);

const isHeld = async (registry: ProcessRegistry) =>
  (await pool.query(HOLDER, [registry.processId])).rowCount === 1;

const isKnown = async (id: string) =>
  (await pool.query('SELECT FROM process WHERE id = $1', [id])).rowCount === 1;

test('the jobs of a dead process are free at the second look, those of a living one stay taken', async () => {
  const living = await register();
  await living.employ('worker-of-the-living');
  const dead = await leaveDead(['worker-of-the-dead']);
  const theirs = await jobLockedBy('worker-of-the-dead');
  const ours = await jobLockedBy('worker-of-the-living', 3_600);

  const observer = await register();
  expect(await observer.census()).toEqual({ dead: [], living: 3 });
  expect(await isLocked(theirs)).toBe(true);
  expect(await look(observer)).toEqual([dead]);

  expect(await isLocked(theirs)).toBe(false);
  expect(await isKnown(dead)).toBe(false);
  expect(await isLocked(ours)).toBe(true);
  expect(await observer.census()).toEqual({ dead: [], living: 2 });
});

test('a job taken by a worker that was never noted is freed after a while, one just taken is not', async () => {
  const observer = await register();
  const old = await jobLockedBy('worker-noted-by-nobody', 20);
  const fresh = await jobLockedBy('worker-noted-in-a-moment');

  await look(observer);

  expect(await isLocked(old)).toBe(false);
  expect(await isLocked(fresh)).toBe(true);
});

test('a dismissed worker leaves no job taken', async () => {
  const registry = await register();
  await registry.employ('worker-that-ends');
  const job = await jobLockedBy('worker-that-ends', 20);
  await look(registry);
  expect(await isLocked(job)).toBe(true);

  await registry.dismiss('worker-that-ends');
  expect(await isLocked(job)).toBe(false);
});

test('a process whose connection broke is not taken for dead, and keeps its workers', async () => {
  const registry = await register();
  await registry.employ('worker-that-stays');
  const job = await jobLockedBy('worker-that-stays', 20);
  const observer = await register();

  expect(await isHeld(registry)).toBe(true);
  await breakHold(registry);
  await look(observer);
  await expect.poll(() => isHeld(registry), { interval: 20 }).toBe(true);
  await look(observer);

  expect(await isKnown(registry.processId)).toBe(true);
  expect(await isLocked(job)).toBe(true);
});

test('a living process that was buried all the same is there again at its next census', async () => {
  const registry = await register();
  await registry.employ('worker-that-comes-back');
  await pool.query('DELETE FROM process WHERE id = $1', [registry.processId]);

  await registry.census();

  const { rows } = await pool.query('SELECT workers FROM process WHERE id = $1', [registry.processId]);
  expect(rows).toEqual([{ workers: ['worker-that-comes-back'] }]);
});

test('what is told to bury a living process finds it alive', async () => {
  const registry = await register();
  const observer = await register();

  await observer.bury([registry.processId]);

  expect(await isKnown(registry.processId)).toBe(true);
});

test('a process that leaves takes its row along', async () => {
  const registry = await register();
  await registry.close();
  expect(await isKnown(registry.processId)).toBe(false);
});
