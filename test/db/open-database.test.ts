import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.ts';
import { makeDataDir, removeDataDir } from '../support/temporary-data.ts';
import { testDatabase } from '../support/test-database.ts';

test('without a URL the embedded database is opened, up to date, and closed with it', async () => {
  const dataDir = await makeDataDir();
  onTestFinished(() => removeDataDir(dataDir));
  const lines: string[] = [];

  const { url, prisma, close } = await openDatabase({ dataDir, log: (line) => lines.push(line) });
  const count = await prisma.lead.count();
  await close();
  await close();

  expect(count).toBe(0);
  expect(lines.join()).toContain('0001_');
  await expect(openDatabase({ url, dataDir, log: () => {} })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('Prisma and the pool are one database', async () => {
  const { prisma, pool } = await testDatabase();
  const now = new Date();
  const lead = await prisma.lead.create({
    data: { id: randomUUID(), language: 'ru', createdAt: now, lastSeenAt: now },
  });
  const { rows } = await pool.query('SELECT id, language FROM lead');
  expect(rows).toEqual([{ id: lead.id, language: 'ru' }]);
});

test('lost connections are replaced, idle ones and one that is in use', async () => {
  const { pool } = await testDatabase();
  const held = await pool.connect();
  const lost = new Promise((resolve) => held.once('end', resolve));
  const killer = await pool.connect();
  await killer.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await lost;
  held.release(true);
  killer.release();

  expect((await pool.query('SELECT 1 AS alive')).rows).toEqual([{ alive: 1 }]);
});
