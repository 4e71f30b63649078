import { Client, type Pool } from 'pg';

/** How this process shows that it lives, and how the dead ones are found. */
export interface ProcessRegistry {
  readonly processId: string;
  /** Ids of processes that are registered but hold no lock any more, and how many live. Removes nothing. */
  census(): Promise<{ dead: string[]; living: number }>;
  /** Frees the jobs that dead processes held, and removes their rows. */
  bury(processIds: string[]): Promise<void>;
  /** Notes a job worker of this process. */
  employ(workerId: string): Promise<void>;
  close(): Promise<void>;
}

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
  let isClosed = false;
  let holder: Client | null = null;

  async function hold(): Promise<void> {
    const client = new Client({ connectionString: url, application_name: 'hourglass process' });
    client.on('error', () => {});
    client.on('end', () => {
      if (!isClosed && holder === client) void holdAgain();
    });
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'INSERT INTO process (id, lock_key, started_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING',
      [processId, lockKey],
    );
    holder = client;
  }

  async function holdAgain(): Promise<void> {
    holder = null;
    while (!isClosed) {
      try {
        return await hold();
      } catch (error) {
        log(`The database cannot be reached, trying again: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  await hold();
  return {
    processId,
    async census() {
      const { rows } = await pool.query<{ id: string; is_free: boolean }>(CENSUS);
      const dead = rows.filter((row) => row.is_free && row.id !== processId).map(({ id }) => id);
      return { dead, living: rows.length - dead.length };
    },
    async bury(processIds) {
      await pool.query(BURY, [processIds]);
    },
    async employ(workerId) {
      await pool.query('UPDATE process SET workers = array_append(workers, $2) WHERE id = $1', [
        processId,
        workerId,
      ]);
    },
    async close() {
      isClosed = true;
      await pool.query('DELETE FROM process WHERE id = $1', [processId]).catch(() => {});
      await holder?.end().catch(() => {});
    },
  };
}

/** The lock is tried and let go within the statement's own transaction. */
const CENSUS = 'SELECT id, pg_try_advisory_xact_lock(lock_key) AS is_free FROM process';

const BURY = `
  WITH dead AS (DELETE FROM process WHERE id = ANY($1::uuid[]) RETURNING workers)
  SELECT graphile_worker.force_unlock_workers(array(SELECT unnest(workers) FROM dead))`;

/** 63 bits of the id, so that it fits a signed bigint. */
function lockKeyOf(processId: string): string {
  return BigInt.asIntN(63, BigInt(`0x${processId.replaceAll('-', '').slice(-16)}`)).toString();
}
