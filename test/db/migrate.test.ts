import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { newMigration } from '../../src/store/new-migration.ts';
import { schemaDiff } from '../../src/store/schema-diff.ts';
import { openSchemaEngine } from '../../src/store/schema-engine.ts';
import { testDatabase } from '../support/test-database.ts';

const prismaDir = fileURLToPath(new URL('../../prisma', import.meta.url));
const ours = path.join(prismaDir, 'migrations');
const names = (await readdir(ours, { withFileTypes: true }))
  .filter((it) => it.isDirectory())
  .map((it) => it.name)
  .sort();

async function emptyDatabase(): Promise<Pool> {
  const { pool } = await testDatabase();
  await pool.query('DROP SCHEMA public CASCADE; DROP SCHEMA graphile_worker CASCADE; CREATE SCHEMA public');
  return pool;
}

async function copyOfMigrations(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(ours, folder, { recursive: true });
  return folder;
}

async function addMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
}

async function tables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  return rows.map((row) => row.tablename);
}

test('fills an empty database, and finds nothing to do the second time', async () => {
  const pool = await emptyDatabase();

  expect(await migrate(pool)).toEqual(names);
  expect(await migrate(pool)).toEqual([]);

  expect(await tables(pool)).toContain('conversation');
  const { rows } = await pool.query("SELECT to_regclass('graphile_worker._private_jobs') AS jobs");
  expect(rows[0].jobs).not.toBeNull();
});

test('two at once: each migration is applied by one of them', async () => {
  const pool = await emptyDatabase();

  const applied = await Promise.all([migrate(pool), migrate(pool)]);

  expect(applied.flat()).toEqual(names);
});

test('agrees with Prisma about what was applied', async () => {
  const pool = await emptyDatabase();
  await migrate(pool);
  const engine = await openSchemaEngine(new PrismaPg(pool));
  const migrationsList = {
    baseDir: ours,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => {
        const value = await readFile(path.join(ours, name, 'migration.sql'), 'utf8');
        return {
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
        };
      }),
    ),
  };
  const filters = { externalTables: [], externalEnums: [] };

  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
  engine.free();

  expect(diagnosis).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
  expect(appliedMigrationNames).toEqual([]);
});

test('refuses a migration that was changed after it was applied', async () => {
  const pool = await emptyDatabase();
  const folder = await copyOfMigrations();
  await addMigration(folder, '9001_colour', 'CREATE TABLE colour (id int);');
  await migrate(pool, folder);
  await addMigration(folder, '9001_colour', 'CREATE TABLE colour (id bigint);');

  await expect(migrate(pool, folder)).rejects.toMatchObject({
    code: 'migration.changed',
    migration: '9001_colour',
    message: expect.stringContaining('npm run db:migration'),
  });
});

test('a migration that fails leaves nothing behind, names its fault and is tried again', async () => {
  const pool = await emptyDatabase();
  const folder = await copyOfMigrations();
  await addMigration(folder, '9001_colour', 'CREATE TABLE colour (id int); SELECT 1/0;');

  await expect(migrate(pool, folder)).rejects.toMatchObject({
    code: 'migration.failed',
    message: expect.stringMatching(/9001_colour failed: division by zero/),
  });
  expect(await tables(pool)).not.toContain('colour');

  await addMigration(folder, '9001_colour', 'CREATE TABLE colour (id int);');
  expect(await migrate(pool, folder)).toEqual(['9001_colour']);
});

test('says what to do about a migration that another tool left unfinished', async () => {
  const pool = await emptyDatabase();
  await migrate(pool);
  await pool.query("UPDATE _prisma_migrations SET finished_at = NULL, logs = 'disk full'");

  await expect(migrate(pool)).rejects.toMatchObject({
    code: 'migration.unfinished',
    message: expect.stringContaining('SET rolled_back_at = now()'),
  });
});

test('the migrations end in the present schema, its partial indexes included', async () => {
  const last = names.toSorted().at(-1) ?? '';
  const snapshot = await readFile(path.join(ours, last, 'schema.prisma'), 'utf8');
  const present = await readFile(path.join(prismaDir, 'schema.prisma'), 'utf8');
  expect(await schemaDiff(snapshot, present), 'run npm run db:migration -- <name>').toBe('');

  const { pool } = await testDatabase();
  const { rows } = await pool.query(
    "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%WHERE%' ORDER BY 1",
  );
  expect(rows.map((row) => row.indexname)).toContain('conversation_one_open_per_identity');
});

test('a new migration holds what changed since the last one; made again, it replaces it', async () => {
  const folder = await copyOfMigrations();
  const dir = path.join(folder, 'prisma');
  await cp(prismaDir, dir, { recursive: true });
  const schema = await readFile(path.join(dir, 'schema.prisma'), 'utf8');
  const withTable = (field: string) => `${schema}\nmodel Colour {\n  id Int @id\n  ${field}\n}\n`;

  expect(await newMigration(dir, { name: 'nothing' })).toBeNull();
  await writeFile(path.join(dir, 'schema.prisma'), withTable('red Int'));
  const made = await newMigration(dir, { name: 'colour' });
  await writeFile(path.join(dir, 'schema.prisma'), withTable('green Int'));
  const again = await newMigration(dir, { again: true });

  expect(made).toMatch(/^\d{4}_colour$/);
  expect(again).toBe(made);
  const sql = await readFile(path.join(dir, 'migrations', made ?? '', 'migration.sql'), 'utf8');
  expect(sql).toContain('"green" INTEGER NOT NULL');
  expect(sql).not.toContain('red');
  expect(sql.match(/CREATE TABLE/g)).toHaveLength(1);
});
