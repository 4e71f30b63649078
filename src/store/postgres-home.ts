import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { leftBehind, MEMO, placeOutside } from './outside-home.ts';
import { canReach, type PostgresAccount, postgresAccount } from './postgres-account.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';

export interface PostgresHome {
  /** Holds `cluster` (the database's files), `password` and `server.log`. */
  folder: string;
  /** Holds PostgreSQL's bin, lib and share. */
  native: string;
  /** Who PostgreSQL runs as; null: the user of this process. */
  account: PostgresAccount | null;
}

/** As root, what PostgreSQL's own user cannot reach under the data folder is kept here. */
const systemFolder = '/var/lib/hourglass';

/**
 * Decides where the embedded database lives: in the data folder, or, when this is root and PostgreSQL's user
 * cannot pass through to it (a checkout under /root), in a folder under /var/lib/hourglass that the data folder
 * remembers. The place is not made yet.
 */
export async function postgresHome(dataDir: string, log: (line: string) => void): Promise<PostgresHome> {
  await mkdir(dataDir, { recursive: true });
  const realDataDir = await realpath(dataDir);
  const binaries = await findPostgresBinaries();
  const memo = path.join(realDataDir, MEMO);
  const inside = path.join(realDataDir, 'postgres');
  const remembered = (await readFile(memo, 'utf8').catch(() => '')).trim();
  const folder = remembered || inside;

  const account = (await ownerOf(folder)) ?? (await postgresAccount());
  if (account === null) return { folder, native: binaries.native, account };

  const native = await reachableNative(account, binaries.native, binaries.version);
  for (const { place, dataDir: of } of await leftBehind(systemFolder)) {
    log(
      `A database that nobody uses is left in ${place}: its data folder ${of} was removed. To be rid of it: rm -r ${place}`,
    );
  }
  if (remembered) {
    log(`The database is kept in ${folder}, as ${memo} says`);
    if (!(await exists(folder))) log(`There is none in ${folder} any more: a new and empty one is made`);
    return { folder, native, account };
  }
  if (await canReach(account, realDataDir)) return { folder, native, account };
  if (await exists(inside)) {
    throw new EmbeddedPostgresError(
      'postgres.permission',
      `The database in ${inside} belongs to the user with id ${account.uid}, who cannot reach that folder any more.`,
    );
  }
  await openFolder(systemFolder);
  const outside = await placeOutside(systemFolder, realDataDir, memo);
  log(
    `The database is kept in ${outside}: PostgreSQL does not run as root, and its user cannot reach ${realDataDir}`,
  );
  return { folder: outside, native, account };
}

// A database that an ordinary user made is run as that user also when root starts it, so that both can go on.
async function ownerOf(folder: string): Promise<PostgresAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const info = await stat(folder).catch(() => null);
  return info && info.uid !== 0 ? { uid: info.uid, gid: info.gid } : null;
}

async function reachableNative(account: PostgresAccount, native: string, version: string): Promise<string> {
  const samples = ['bin/postgres', 'bin/initdb', 'bin/pg_ctl', 'lib', 'share/postgresql'];
  const reached = await Promise.all(samples.map((file) => canReach(account, path.join(native, file))));
  if (reached.every(Boolean)) return native;

  const copy = path.join(systemFolder, `postgresql-${version}`);
  if (await exists(copy)) return copy;
  await openFolder(systemFolder);
  const unfinished = `${copy}.new-${randomBytes(4).toString('hex')}`;
  try {
    await cp(native, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a') && !file.endsWith('pkgconfig'),
    });
    await openToAll(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have finished the same copy first.
    if (!(await exists(copy))) throw error;
  }
  return copy;
}

async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'postgres.no-place',
      `PostgreSQL's user cannot reach the data folder or the packages, and ${folder} cannot be made.`,
      { cause },
    );
  }
}

// npm keeps the umask it ran under, so files may be closed to others although the copy lies in an open folder.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(file, 0o755);
    else if (entry.isFile()) await chmod(file, path.basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}

const exists = async (file: string) => (await stat(file).catch(() => null)) !== null;
