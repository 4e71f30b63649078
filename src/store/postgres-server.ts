import { execFile, spawn } from 'node:child_process';
import { chown, type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { diagnose } from './embedded-postgres-error.ts';
import { spawnOptions } from './postgres-cluster.ts';
import type { PostgresHome } from './postgres-home.ts';

const run = promisify(execFile);
const pollMs = 10;
// The last checkpoint may have much to write to a slow disk.
const stopLimitMs = 120_000;
const maxLogBytes = 5_000_000;
const tailBytes = 4_000;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 120,
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Details quote the values of rows, which are personal data.
  log_error_verbosity: 'terse',
};

/**
 * The port of the server that runs on the home's cluster, started when none runs. PostgreSQL's own lock (its
 * postmaster.pid) decides between two processes that start one at the same moment: the loser uses the winner's.
 * It listens where the last one did, so that who knows that one finds it; where that port is taken, on another,
 * unless it has to be `port`.
 */
export async function ensureServer(
  home: PostgresHome,
  deadline: number,
  port?: number,
): Promise<{ port: number; started: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const running = await findServer(home);
    if (running?.ready) return { port: running.port, started: false };
    if (running) await delay(pollMs);
    else {
      const outcome = await startServer(home, port ?? (attempt === 1 ? await lastPort(home) : null));
      if (outcome.port !== null) return { port: outcome.port, started: true };
      const again =
        /lock file .* already exists/.test(outcome.log) ||
        // The winner has made the file and not written it yet; one that stays empty is left from a crash.
        (/lock file .* is empty/.test(outcome.log) && attempt < 50) ||
        (/shared memory block .* still in use/.test(outcome.log) && attempt < 100) ||
        (/Address already in use/.test(outcome.log) && attempt < 5);
      if (!again) throw diagnose('The embedded PostgreSQL did not start', outcome.log);
      await delay(pollMs * 10);
    }
    if (Date.now() > deadline)
      throw diagnose('The embedded PostgreSQL is not ready yet', await logTail(home, 0));
  }
}

/** The server that runs on the home's cluster, or null; forgets the lock file of one that is dead. */
export async function findServer(
  home: PostgresHome,
): Promise<{ pid: number; port: number; ready: boolean } | null> {
  const file = path.join(home.folder, 'cluster', 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || !isAlive(pid)) return null;
  const command = await commandOf(pid);
  if (command !== '' && !/^(\S*\/)?postgres\b/.test(command)) {
    // After a reboot another program of the same user may have the number; PostgreSQL would refuse to start.
    await rm(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Closes all connections, writes everything down and ends the server; resolves when it is gone. */
export async function stopServer(home: PostgresHome): Promise<void> {
  const server = await findServer(home);
  if (!server) return;
  const here = async () => (await findServer(home))?.pid === server.pid;
  // Not `pg_ctl stop`: it goes on waiting when another process has started the next server meanwhile.
  const fast = ['kill', 'INT', String(server.pid)];
  await run(path.join(home.native, 'bin', 'pg_ctl'), fast, spawnOptions(home, home.folder)).catch(
    async (cause) => {
      if (await here()) throw diagnose('The embedded PostgreSQL did not stop', '', cause);
    },
  );
  const limit = Date.now() + stopLimitMs;
  while (await here()) {
    if (Date.now() > limit) throw diagnose('The embedded PostgreSQL did not stop', await logTail(home, 0));
    await delay(pollMs);
  }
}

async function startServer(
  home: PostgresHome,
  wanted: number | null,
): Promise<{ port: number | null; log: string }> {
  const port = wanted ?? (await freePort());
  const log = await openLog(home);
  const { size } = await log.stat();
  const options = Object.entries({ ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // Its own session: a Ctrl-C in the terminal is for us, who stop it after the last turn is written.
  const child = spawn(
    path.join(home.native, 'bin', 'postgres'),
    ['-D', path.join(home.folder, 'cluster'), ...options],
    { ...spawnOptions(home, home.folder), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  let ended = false;
  const failed = new Promise<Error | null>((resolve) => {
    child.once('error', resolve);
    child.once('exit', () => resolve(null));
  }).then((error) => {
    ended = true;
    return error;
  });
  child.unref();
  try {
    while (!ended) {
      const running = await findServer(home);
      if (running?.ready && running.pid === child.pid) {
        await keepPort(home, port);
        return { port, log: '' };
      }
      await delay(pollMs);
    }
    const error = await failed;
    if (error) throw diagnose('PostgreSQL could not be run', '', error);
    return { port: null, log: await logTail(home, size) };
  } finally {
    await log.close();
  }
}

async function openLog(home: PostgresHome): Promise<FileHandle> {
  const file = logFile(home);
  const size = await stat(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size > maxLogBytes) await rename(file, `${file}.1`);
  const log = await open(file, 'a', 0o600);
  if (home.account) await log.chown(home.account.uid, home.account.gid);
  return log;
}

async function logTail(home: PostgresHome, from: number): Promise<string> {
  const bytes = await readFile(logFile(home)).catch(() => Buffer.alloc(0));
  return bytes
    .subarray(Math.max(from, bytes.length - tailBytes))
    .toString()
    .trim();
}

async function lastPort(home: PostgresHome): Promise<number | null> {
  const port = Number.parseInt(await readFile(portFile(home), 'utf8').catch(() => ''), 10);
  return Number.isInteger(port) ? port : null;
}

async function keepPort(home: PostgresHome, port: number): Promise<void> {
  await writeFile(portFile(home), String(port));
  if (home.account) await chown(portFile(home), home.account.uid, home.account.gid);
}

const portFile = (home: PostgresHome) => path.join(home.folder, 'port');
const logFile = (home: PostgresHome) => path.join(home.folder, 'server.log');

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Empty when it cannot be told.
async function commandOf(pid: number): Promise<string> {
  const command =
    process.platform === 'linux'
      ? readFile(`/proc/${pid}/cmdline`, 'utf8').then((text) => text.replaceAll('\0', ' '))
      : run('ps', ['-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout);
  return command.catch(() => '');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port was given'));
      });
    });
  });
}
