import type { Client } from 'pg';

/** What the migrations made, in short: it differs when something was added, dropped or set. */
export async function shapeOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(SHAPE);
  return rows[0]?.shape ?? '';
}

/** Takes every row out, and what the rows left: the numbers they were given, and their statistics. */
export async function emptyDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ tables: string | null }>(WRITTEN_TABLES);
  const tables = rows[0]?.tables;
  if (tables) await client.query(`TRUNCATE ${tables} RESTART IDENTITY CASCADE`);
}

const SHAPE = `
  SELECT concat_ws(' ',
    (SELECT sum(oid::bigint) FROM pg_class), (SELECT count(*) FROM pg_attribute),
    (SELECT sum(oid::bigint) FROM pg_proc), (SELECT sum(oid::bigint) FROM pg_trigger),
    (SELECT count(*) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
     WHERE d.datname = current_database())) AS shape`;

/** What was migrated stays known as such. */
const WRITTEN_TABLES = `
  SELECT string_agg(c.oid::regclass::text, ', ') AS tables FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r'
    AND c.relname NOT IN ('_prisma_migrations', 'migrations') AND pg_relation_size(c.oid) > 0`;
