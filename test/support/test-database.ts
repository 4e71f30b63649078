import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { afterAll, inject, onTestFinished, TestRunner } from 'vitest';
import { type Database, openDatabase } from '../../src/store/open-database.ts';
import { emptyDatabase, shapeOf } from './emptied-database.ts';
import { onDatabase } from './on-database.ts';

/**
 * A database of its own, migrated and empty. Called at the top of a test file it lasts for the file, called in a
 * test for that test; then whatever is still connected to it fails the run.
 */
export async function testDatabase(): Promise<Database> {
  const { url, shape } = inject('postgres');
  const name = emptied.pop() ?? (await cloneTemplate());
  const ownUrl = url.replace(/[^/]*$/, name);
  const database = await openDatabase({ url: ownUrl, dataDir: '', log: () => {} });

  const giveBack = async () => {
    const { pool } = database;
    const kept = pool.totalCount - pool.idleCount;
    if (kept === 0) await database.close();
    let isReusable = false;
    const leaks = await onDatabase(ownUrl, async (admin) => {
      const others = await connections(admin);
      isReusable = others.length === 0 && (await shapeOf(admin)) === shape && (await emptyDatabase(admin));
      return others;
    });
    if (isReusable) emptied.push(name);
    else await onDatabase(url, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
    if (kept > 0 || leaks.length > 0) {
      throw new Error(`These connections to the test's database were left open:\n${leaks.join('\n')}`);
    }
  };
  if (TestRunner.getCurrentTest()) onTestFinished(giveBack);
  else afterAll(giveBack);
  return database;
}

/** Databases of tests that are over, to be used again: to clone one takes longer than many a test. */
const emptied: string[] = [];

async function cloneTemplate(): Promise<string> {
  const { url, template } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onDatabase(url, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return name;
}

// The server lists a connection for a moment after its client has closed it.
async function connections(admin: Client): Promise<string[]> {
  const limit = Date.now() + 1_000;
  for (;;) {
    const { rows } = await admin.query<{ line: string }>(
      `SELECT format('- %s, %s, last: %s', application_name, state, query) AS line
         FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND backend_type = 'client backend'`,
    );
    if (rows.length === 0 || Date.now() > limit) return rows.map(({ line }) => line);
    await admin.query('SELECT pg_sleep(0.02)');
  }
}
