import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findServer } from '../../src/store/postgres-server.ts';

const prefix = 'hourglass-test-';

/** A data folder for one run or test. Its name carries our process id, so that a later run can clear up after us. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(dataDir, 0o755);
  return dataDir;
}

/** Removes a data folder with its database, and the server on it when one was left running. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const elsewhere = await readFile(path.join(dataDir, 'postgres.location'), 'utf8').catch(() => '');
  const folder = elsewhere.trim() || path.join(dataDir, 'postgres');
  const home = { folder, native: '', account: null };
  const server = await findServer(home);
  if (server) {
    process.kill(server.pid, 'SIGQUIT');
    while ((await findServer(home))?.pid === server.pid) await delay(10);
  }
  await rm(folder, { recursive: true, force: true });
  if (elsewhere) await rm(`${folder}.data-folder`, { force: true });
  await rm(dataDir, { recursive: true, force: true });
}

/** Removes the data folders of processes that were killed before they could. */
export async function removeAbandonedData(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^hourglass-test-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) await removeDataDir(path.join(tmpdir(), name)).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
