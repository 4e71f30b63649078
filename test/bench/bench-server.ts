import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { type Database, openDatabase } from '../../src/store/open-database.ts';
import { makeDataDir, removeAbandonedData, removeDataDir } from '../support/temporary-data.ts';

export interface BenchServer {
  dataDir: string;
  /** Runs the work on a new, migrated database and drops that afterwards. */
  withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** The embedded PostgreSQL, set up as in production, on a temporary data folder. */
export async function startBenchServer(): Promise<BenchServer> {
  await removeAbandonedData();
  const dataDir = await makeDataDir();
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    let count = 0;
    const admin = async (sql: string) => {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    };
    return {
      dataDir,
      async withDatabase(work) {
        count += 1;
        const name = `bench_${count}`;
        await admin(`CREATE DATABASE ${name}`);
        const url = server.url.replace(/[^/]*$/, name);
        const database = await openDatabase({ url, dataDir, log: () => {} });
        try {
          return await work(database);
        } finally {
          await database.close();
          await admin(`DROP DATABASE ${name} WITH (FORCE)`);
          // What one measure left to be written must not fall on the next.
          await admin('CHECKPOINT');
        }
      },
      async stop() {
        await server.stop();
        await removeDataDir(dataDir);
      },
    };
  } catch (error) {
    await removeDataDir(dataDir);
    throw error;
  }
}
