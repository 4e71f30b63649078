import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { makeDataDir, removeAbandonedData, removeDataDir } from './temporary-data.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { url: string; template: string };
  }
}

const template = 'hourglass_template';

/** One server in a temporary folder for the whole run, with a migrated database for the tests to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedData();
  const dataDir = await makeDataDir();
  let stop = async () => {};
  const tearDown = async () => {
    await stop();
    await removeDataDir(dataDir);
  };
  try {
    const { url, ...server } = await startEmbeddedPostgres({ dataDir });
    stop = server.stop;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`CREATE DATABASE ${template}`);
    await client.end();
    const migrated = await openDatabase({ url: url.replace(/[^/]*$/, template), dataDir, log: () => {} });
    await migrated.close();
    project.provide('postgres', { url, template });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
