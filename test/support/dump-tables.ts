import type { Pool } from 'pg';

/** Every row of every table, the job queue's too, as text: `table: (…)`. New tables and columns are in it by themselves. */
export async function dumpTables(pool: Pool): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const dumps = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
      return rows.map(({ row }) => `${name}: ${row}`);
    }),
  );
  return dumps.flat();
}
