import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { diagnose } from './embedded-postgres-error.ts';
import { ensureCluster, superuser } from './postgres-cluster.ts';
import { type PostgresHome, postgresHome } from './postgres-home.ts';
import { ensureServer, findServer, stopServer } from './postgres-server.ts';

export interface EmbeddedPostgres {
  /** Of the database `hourglass`, as its superuser. */
  url: string;
  /** False when another process runs the server, or one that was killed left it running. */
  started: boolean;
  /**
   * Leaves the server, and shuts it down when nobody else is connected. Close your own connections first: one
   * that is still open counts as somebody else. Calling it again does nothing.
   */
  stop(): Promise<void>;
}

const databaseName = 'hourglass';
// Recovery after a power cut replays what was written since the last checkpoint; it may take its time.
const startLimitMs = 300_000;
// Once the server says that it is ready, it accepts connections unless its last user is shutting it down.
const joinLimitMs = 60_000;
// A connection that was just closed is listed by the server for a moment longer.
const leaveLimitMs = 1_000;
// Every process that uses the server shares this lock; who gets it for itself alone is the last one out.
const inUseLock = 7_014_826;

const retryMs = 250;

/**
 * Starts PostgreSQL on the files in `dataDir` (made at the first start), or joins the server that already runs on
 * them. It listens on 127.0.0.1 only and survives this process if that is killed: the next start joins it. A server
 * that ends while it is in use is started again, at the same address.
 *
 * @param log is told, as root, where the database is when it is not in `dataDir`, and when the server had to be
 *   started again
 * @throws EmbeddedPostgresError with a code and what to do next
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  try {
    const home = await postgresHome(options.dataDir, log);
    await ensureCluster(home);
    const password = (await readFile(path.join(home.folder, 'password'), 'utf8')).trim();
    const urlOf = (port: number, database: string) =>
      `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
    const startLimit = Date.now() + startLimitMs;
    let started = false;
    let joinLimit: number | undefined;
    for (;;) {
      const server = await ensureServer(home, startLimit);
      started ||= server.started;
      joinLimit ??= Date.now() + joinLimitMs;
      const hold = await join(urlOf(server.port, 'postgres'), joinLimit);
      if (hold === null) continue;
      const stop = keepRunning({ home, port: server.port, hold, urlOf, log });
      return { url: urlOf(server.port, databaseName), started, stop };
    }
  } catch (error) {
    throw diagnose('The embedded PostgreSQL did not start', '', error);
  }
}

/** Starts the server again whenever it is gone. Returns what leaves it. */
function keepRunning(server: {
  home: PostgresHome;
  port: number;
  hold: Client;
  urlOf: (port: number, database: string) => string;
  log: (line: string) => void;
}): () => Promise<void> {
  const { home, port, urlOf, log } = server;
  let { hold } = server;
  let left: Promise<void> | null = null;
  let returning: Promise<void> | null = null;
  watch();

  function watch(): void {
    hold.once('end', () => {
      if (left === null) returning = comeBack();
    });
  }

  async function comeBack(): Promise<void> {
    log('The embedded PostgreSQL has ended; starting it again.');
    for (let tries = 0; left === null; tries += 1) {
      try {
        await ensureServer(home, Date.now() + startLimitMs, port);
        const next = await join(urlOf(port, 'postgres'), Date.now() + joinLimitMs);
        if (next !== null) {
          hold = next;
          log('The embedded PostgreSQL runs again.');
          return watch();
        }
      } catch (error) {
        if (tries === 0) log(`It does not start yet: ${(error as Error).message}`);
      }
      await delay(retryMs);
    }
  }

  async function leaveIt(): Promise<void> {
    await returning;
    await leave(home, hold, (at) => urlOf(at, 'postgres'));
  }

  return () => {
    left ??= leaveIt();
    return left;
  };
}

// Null when the server went away meanwhile: its last user may be shutting it down.
async function join(url: string, deadline: number): Promise<Client | null> {
  const hold = new Client({ connectionString: url, application_name: 'hourglass holds the server' });
  hold.on('error', () => {});
  try {
    await hold.connect();
    await hold.query('SELECT pg_advisory_lock_shared($1)', [inUseLock]);
    const { rowCount } = await hold.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await createDatabase(hold);
    return hold;
  } catch (error) {
    await hold.end().catch(() => {});
    if (!isGoingAway(error) || Date.now() > deadline) throw error;
    await delay(20);
    return null;
  }
}

async function createDatabase(client: Client): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${databaseName}`);
  } catch (error) {
    // Another process that joined at the same moment may have made it.
    if (!(error instanceof DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error;
  }
}

function isGoingAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code?.startsWith('57P') ?? false;
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code ?? '') || /terminated|not queryable/.test(message)
  );
}

async function leave(home: PostgresHome, hold: Client, urlOf: (port: number) => string): Promise<void> {
  try {
    if (await isLast(hold)) await stopServer(home);
  } catch (error) {
    if (!isGoingAway(error)) throw error;
    const server = await findServer(home);
    // The server was restarted under us; unless it is gone for good, ask the new one.
    const next = server?.ready ? await join(urlOf(server.port), Date.now() + joinLimitMs) : null;
    if (next) await leave(home, next, urlOf);
  } finally {
    await hold.end().catch(() => {});
  }
}

async function isLast(hold: Client): Promise<boolean> {
  await hold.query('SELECT pg_advisory_unlock_shared($1)', [inUseLock]);
  const { rows } = await hold.query('SELECT pg_try_advisory_lock($1) AS alone', [inUseLock]);
  if (!rows[0].alone) return false;
  const limit = Date.now() + leaveLimitMs;
  for (;;) {
    const { rowCount } = await hold.query(
      "SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    );
    if (rowCount === 0) return true;
    if (Date.now() > limit) return false;
    await delay(20);
  }
}
