import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { MigrationError } from './migration-error.ts';

const ourMigrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const lockKey = 7_014_827;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database up to prisma/migrations and to the job queue's own migrations, and returns the names of
 * what it applied of the former (nothing: an empty list). Processes that do it at once wait for one another.
 *
 * Each migration is one commit together with its row in `_prisma_migrations`, kept as `prisma migrate deploy`
 * keeps it: one that fails, or whose process is killed, leaves nothing behind and is tried again next time.
 *
 * @throws MigrationError when one fails, failed earlier under another tool, or was changed after it was applied
 */
export async function migrate(pool: Pool, folder = ourMigrations): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const applied = await appliedChecksums(client);
    const pending = migrations.filter((migration) => !isApplied(migration, applied));
    for (const migration of pending) await apply(client, migration);
    await runMigrations({ pgPool: pool, logger: silent });
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]);
    return pending.map(({ name }) => name);
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // Closing the connection after an error also lets go of the lock.
    client.release(broken);
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function appliedChecksums(client: PoolClient): Promise<Map<string, string>> {
  const { rows: tables } = await client.query(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known",
  );
  if (!tables[0].known) {
    await client.query(migrationsTable);
    return new Map();
  }
  const { rows } = await client.query<{
    name: string;
    checksum: string;
    finished: boolean;
    logs: string | null;
  }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find((row) => !row.finished);
  if (failed) throw new MigrationError('migration.unfinished', failed.name, failed.logs ?? undefined);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function isApplied({ name, checksum }: Migration, applied: Map<string, string>): boolean {
  const known = applied.get(name);
  if (known !== undefined && known !== checksum) throw new MigrationError('migration.changed', name);
  return known !== undefined;
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    const startedAt = new Date();
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('COMMIT');
  } catch (cause) {
    throw new MigrationError(
      'migration.failed',
      name,
      cause instanceof Error ? cause.message : undefined,
      cause,
    );
  }
}

const migrationsTable = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const silent = new Logger(() => () => {});
