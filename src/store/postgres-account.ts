import { execFile } from 'node:child_process';
import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);
const accountName = 'hourglass';

export interface PostgresAccount {
  uid: number;
  gid: number;
}

/**
 * The system user that PostgreSQL runs as when this process is root (PostgreSQL refuses root): `hourglass`, made
 * when it is missing; null when this process is an ordinary user, who runs PostgreSQL under its own name.
 */
export async function postgresAccount(): Promise<PostgresAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp();
  if (known) return known;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      accountName,
    ]);
  } catch (cause) {
    // Two processes may start at once on a fresh machine; the other one may have made it.
    const made = await lookUp();
    if (made) return made;
    throw noAccount(cause);
  }
  const made = await lookUp();
  if (!made) throw noAccount();
  return made;
}

async function lookUp(): Promise<PostgresAccount | null> {
  try {
    const [user, group] = await Promise.all([run('id', ['-u', accountName]), run('id', ['-g', accountName])]);
    return { uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch {
    return null;
  }
}

const noAccount = (cause?: unknown) =>
  new EmbeddedPostgresError(
    'postgres.no-account',
    'PostgreSQL refuses to run as root, and a system user for it could not be made.',
    { cause },
  );

/** Whether the account can pass through all folders above `file` and read it (a folder: also list it). */
export async function canReach(account: PostgresAccount, file: string): Promise<boolean> {
  const real = await realpath(file);
  const info = await stat(real);
  if (!allows(account, info, info.isDirectory() ? 5 : 4)) return false;
  for (let folder = path.dirname(real); ; folder = path.dirname(folder)) {
    if (!allows(account, await stat(folder), 1)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function allows(
  { uid, gid }: PostgresAccount,
  { mode, uid: owner, gid: group }: Stats,
  bits: number,
): boolean {
  const shift = uid === owner ? 6 : gid === group ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
