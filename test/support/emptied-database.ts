import type { Client } from 'pg';

/** What the migrations made, in short: it differs when something was added, dropped or set. */
export async function shapeOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(SHAPE);
  return rows[0]?.shape ?? '';
}

/** Takes every row out that is not of the migrations; false when so much was written that a new one is better. */
export async function emptyDatabase(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string; bytes: number }>(WRITTEN_TABLES);
  if (rows.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) return false;
  // In this role foreign keys do not matter, nor the order. A TRUNCATE takes longer by far: it makes new files.
  const deletes = rows.map(({ name }) => `DELETE FROM ${name}`);
  await client.query(['SET session_replication_role = replica', ...deletes].join('; '));
  return true;
}

/** Deleted rows stay in their files for a while. */
const MOST_BYTES = 4_000_000;

const SHAPE = `
  SELECT concat_ws(' ',
    (SELECT sum(oid::bigint) FROM pg_class), (SELECT count(*) FROM pg_attribute),
    (SELECT sum(oid::bigint) FROM pg_proc), (SELECT sum(oid::bigint) FROM pg_trigger),
    (SELECT count(*) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
     WHERE d.datname = current_database())) AS shape`;

const WRITTEN_TABLES = `
  SELECT c.oid::regclass::text AS name, pg_relation_size(c.oid)::int AS bytes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r'
    AND c.relname NOT IN ('_prisma_migrations', 'migrations') AND pg_relation_size(c.oid) > 0`;
