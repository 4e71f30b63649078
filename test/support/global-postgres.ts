import { rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Pool } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { migrate } from '../../src/store/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { url: string; template: string };
  }
}

const prefix = 'hourglass-test-';
const template = 'hourglass_template';

/** One server in a temporary folder for the whole run, with a migrated database for the tests to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir });
  await query(server.url, `CREATE DATABASE ${template}`);
  const pool = new Pool({ connectionString: withDatabase(server.url, template) });
  await migrate(pool);
  await pool.end();
  project.provide('postgres', { url: server.url, template });

  return async () => {
    await query(
      server.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND datname NOT IN ('postgres', current_database())`,
    );
    await server.stop();
    await removeData(dataDir);
  };
}
