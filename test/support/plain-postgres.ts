import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureCluster, superuser } from '../../src/store/postgres-cluster.ts';
import { postgresHome } from '../../src/store/postgres-home.ts';
import { ensureServer, findServer, stopServer } from '../../src/store/postgres-server.ts';

/** A server that nobody looks after: it runs and ends only when told to. */
export async function startPlainPostgres(dataDir: string) {
  const home = await postgresHome(dataDir, () => {});
  await ensureCluster(home);
  const soon = () => Date.now() + 60_000;
  const { port } = await ensureServer(home, soon());
  const password = (await readFile(path.join(home.folder, 'password'), 'utf8')).trim();
  return {
    url: `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    start: () => ensureServer(home, soon(), port),
    /** `fast` tells everybody and writes all down; `immediate` just ends, as a crash does. */
    async stop(how: 'fast' | 'immediate'): Promise<void> {
      if (how === 'fast') return stopServer(home);
      const server = await findServer(home);
      if (server) process.kill(server.pid, 'SIGQUIT');
      while ((await findServer(home))?.pid === server?.pid) await delay(10);
    },
  };
}
