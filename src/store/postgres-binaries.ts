import { execFile } from 'node:child_process';
import { readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);

export interface PostgresBinaries {
  /** The folder that holds bin, lib and share; it may be copied as a whole. */
  native: string;
  version: string;
}

/** Finds the PostgreSQL that npm installed for this platform, or says that there is none. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root: string;
  let version: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(name);
    root = path.dirname(path.dirname(entry));
    version = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).version;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'postgres.unsupported-platform',
      `The npm package ${name} is not installed (npm leaves it out with --omit=optional, or does not have it).`,
      { cause },
    );
  }
  await addMissingLinks(root);
  const native = path.join(root, 'native');
  await run(path.join(native, 'bin', 'postgres'), ['--version']).catch((cause) => {
    throw new EmbeddedPostgresError(
      'postgres.unsupported-platform',
      `The PostgreSQL of the npm package ${name} does not run here (it needs glibc, which Alpine does not have).`,
      { cause },
    );
  });
  return { native, version };
}

// npm packages cannot hold symbolic links; the platform package makes them in an install script, which npm may
// have been told to skip.
async function addMissingLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (await stat(link).catch(() => null)) continue;
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
