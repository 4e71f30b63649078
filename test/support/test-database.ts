import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest';
import { type Database, openDatabase } from '../../src/store/open-database.ts';

/**
 * A database of its own, migrated and empty. Called at the top of a test file it lasts for the file, called in a
 * test for that test; then it is dropped, and whatever is still connected to it fails the run.
 */
export async function testDatabase(): Promise<Database> {
  const { url, template } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(url, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const ownUrl = url.replace(/[^/]*$/, name);
  const database = await openDatabase({ url: ownUrl, dataDir: '', log: () => {} });

  const drop = async () => {
    const { pool } = database;
    const kept = pool.totalCount - pool.idleCount;
    if (kept === 0) await database.close();
    const leaks = await asAdmin(url, async (admin) => {
      const others = await connections(admin, name);
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      return others;
    });
    if (kept > 0 || leaks.length > 0) {
      throw new Error(`These connections to the test's database were left open:\n${leaks.join('\n')}`);
    }
  };
  if (TestRunner.getCurrentTest()) onTestFinished(drop);
  else afterAll(drop);
  return database;
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

// The server lists a connection for a moment after its client has closed it.
async function connections(admin: Client, name: string): Promise<string[]> {
  const limit = Date.now() + 1_000;
  for (;;) {
    const { rows } = await admin.query<{ line: string }>(
      `SELECT format('- %s, %s, last: %s', application_name, state, query) AS line
         FROM pg_stat_activity WHERE datname = $1`,
      [name],
    );
    if (rows.length === 0 || Date.now() > limit) return rows.map(({ line }) => line);
    await admin.query('SELECT pg_sleep(0.02)');
  }
}
