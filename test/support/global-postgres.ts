import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { shapeOf } from './emptied-database.ts';
import { onDatabase } from './on-database.ts';
import { makeDataDir, removeAbandonedData, removeDataDir } from './temporary-data.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `shape` is that of the template. */
    postgres: { url: string; template: string; shape: string };
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
    await onDatabase(url, async (client) => {
      // Nothing here is to outlive a power cut.
      for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
        await client.query(`ALTER SYSTEM SET ${setting} = off`);
      }
      await client.query('SELECT pg_reload_conf()');
      await client.query(`CREATE DATABASE ${template}`);
    });
    const templateUrl = url.replace(/[^/]*$/, template);
    const migrated = await openDatabase({ url: templateUrl, dataDir, log: () => {} });
    await migrated.close();
    project.provide('postgres', { url, template, shape: await onDatabase(templateUrl, shapeOf) });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
