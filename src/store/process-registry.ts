import { setTimeout as delay } from 'node:timers/promises';
import { Client, type Pool } from 'pg';

/** How this process shows that it lives, and how the dead ones are found. */
export interface ProcessRegistry {
  readonly processId: string;
  /**
   * Ids of processes that held no lock at this look nor at the one before, and how many others are registered.
   * One look is not enough: when the database restarts, everybody loses their lock for a moment.
   */
  census(): Promise<{ dead: string[]; living: number }>;
  /**
   * Removes those of the processes that are dead indeed, and frees their jobs. Frees also jobs that were taken a
   * while ago by a worker nobody knows: it was not noted yet when its process died, or was dismissed.
   */
  bury(processIds: string[]): Promise<void>;
  /** Notes a job worker of this process. What cannot be written now is written with the next census. */
  employ(workerId: string): Promise<void>;
  /** The worker has ended; what it still holds is free. */
  dismiss(workerId: string): Promise<void>;
  close(): Promise<void>;
}

const RETRY_MS = 100;

/**
 * Registers the process: a row in `process`, and a session advisory lock that ends with the connection, however the
 * process ends. After a lost connection the lock is taken again on a new one; should another process have declared
 * this one dead meanwhile, messages that were being sent may be sent twice, and are marked so.
 */
export async function registerProcess(options: {
  url: string;
  pool: Pool;
  processId: string;
  log(line: string): void;
}): Promise<ProcessRegistry> {
  const { url, pool, processId, log } = options;
  const lockKey = lockKeyOf(processId);
  const closing = new AbortController();
  const workers = new Set<string>();
  let suspects = new Set<string>();
  let regaining: Promise<void> | null = null;
  let holder = await hold();
  await note();

  async function hold(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      application_name: 'hourglass process',
      keepAlive: true,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    client.once('end', () => {
      if (closing.signal.aborted) return;
      regaining = regain().finally(() => {
        regaining = null;
      });
    });
    return client;
  }

  async function regain(): Promise<void> {
    log('The connection that shows that this process lives was lost; trying again.');
    while (!closing.signal.aborted) {
      try {
        holder = await hold();
        return await note();
      } catch {
        await delay(RETRY_MS, null, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  /** The lock is held by now, so nobody removes the row from here on. */
  async function note(): Promise<void> {
    await pool.query(NOTE, [processId, lockKey, [...workers]]);
  }

  return {
    processId,
    async census() {
      if (regaining === null) await note();
      const { rows } = await pool.query<{ id: string; is_free: boolean }>(CENSUS);
      const free = rows.filter((row) => row.is_free && row.id !== processId).map(({ id }) => id);
      const dead = free.filter((id) => suspects.has(id));
      suspects = new Set(free);
      return { dead, living: rows.length - dead.length };
    },
    async bury(processIds) {
      await pool.query(BURY, [processIds]);
    },
    async employ(workerId) {
      workers.add(workerId);
      await note();
    },
    async dismiss(workerId) {
      workers.delete(workerId);
      await note();
      await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [[workerId]]);
    },
    async close() {
      closing.abort();
      await regaining;
      await pool.query('DELETE FROM process WHERE id = $1', [processId]).catch(() => {});
      await holder.end().catch(() => {});
    },
  };
}

const NOTE = `
  INSERT INTO process (id, lock_key, workers, started_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (id) DO UPDATE SET workers = excluded.workers`;

/** The lock is tried and let go within the statement's own transaction. */
const CENSUS = 'SELECT id, pg_try_advisory_xact_lock_shared(lock_key) AS is_free FROM process';

/** While the lock is ours, a process that comes back waits for it, and writes its row anew. */
const BURY_DEAD = `
  DELETE FROM process WHERE id = ANY($1::uuid[]) AND pg_try_advisory_xact_lock_shared(lock_key) RETURNING workers`;

/** A worker is noted in less time than this. */
const UNKNOWN_SECONDS = 15;

const BURY = `
  WITH dead AS (${BURY_DEAD}),
  unknown AS (
    SELECT DISTINCT locked_by FROM graphile_worker.jobs
    WHERE locked_at < now() - interval '${UNKNOWN_SECONDS} seconds'
      AND locked_by NOT IN (SELECT unnest(workers) FROM process))
  SELECT graphile_worker.force_unlock_workers(
    array(SELECT unnest(workers) FROM dead UNION SELECT locked_by FROM unknown))`;

/** 63 bits of the id, so that it fits a signed bigint. */
function lockKeyOf(processId: string): string {
  return BigInt.asIntN(63, BigInt(`0x${processId.replaceAll('-', '').slice(-16)}`)).toString();
}
