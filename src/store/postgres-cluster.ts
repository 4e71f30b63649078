import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { diagnose } from './embedded-postgres-error.ts';
import type { PostgresHome } from './postgres-home.ts';

const run = promisify(execFile);
export const superuser = 'hourglass';

/**
 * Makes the home's database files and password when there are none. They are made aside and put in place by one
 * rename, so that a process killed half-way or another one doing the same leaves nothing unfinished there.
 */
export async function ensureCluster(home: PostgresHome): Promise<void> {
  if (await stat(path.join(home.folder, 'cluster', 'PG_VERSION')).catch(() => null)) return;
  await mkdir(path.dirname(home.folder), { recursive: true });
  await removeAbandoned(home.folder);
  const unfinished = `${home.folder}.new-${randomBytes(4).toString('hex')}`;
  const password = path.join(unfinished, 'password');
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    if (home.account) {
      for (const file of [password, unfinished]) await chown(file, home.account.uid, home.account.gid);
    }
    await initdb(home, path.join(unfinished, 'cluster'), password);
    await chmod(password, 0o600);
    await rename(unfinished, home.folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const beaten = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!beaten || !(await stat(path.join(home.folder, 'cluster')).catch(() => null))) throw error;
  }
}

async function initdb(home: PostgresHome, cluster: string, passwordFile: string): Promise<void> {
  const args = [
    ...['-D', cluster, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--data-checksums', '--no-instructions'],
  ];
  try {
    await run(path.join(home.native, 'bin', 'initdb'), args, spawnOptions(home, path.dirname(cluster)));
  } catch (cause) {
    const { stderr = '' } = cause as { stderr?: string };
    throw diagnose('The files of the database could not be made', stderr, cause);
  }
}

// What a process that was killed during its first start left behind; a start under way is never that old.
async function removeAbandoned(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${path.basename(folder)}.new-`)) continue;
    const file = path.join(parent, name);
    const info = await stat(file).catch(() => null);
    if (info && Date.now() - info.mtimeMs > 600_000) await rm(file, { recursive: true, force: true });
  }
}

/** How PostgreSQL's programs are run: with none of our environment but the path, for it may hold secrets. */
export const spawnOptions = ({ account }: PostgresHome, cwd: string) => ({
  cwd,
  env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' },
  ...account,
});
