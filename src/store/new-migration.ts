import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { schemaDiff } from './schema-diff.ts';

const usage = `Usage: npm run db:migration -- <name>     a new migration from the last one to prisma/schema.prisma
       npm run db:migration -- --again    makes the last one anew (only while it is not released)
`;

/**
 * Writes the next folder in `prismaDir`/migrations; with `again`, replaces the last one under its own name.
 * Returns the folder's name, or null when the schema has not changed since the last migration.
 */
export async function newMigration(
  prismaDir: string,
  wanted: { name: string } | { again: true },
): Promise<string | null> {
  const migrations = path.join(prismaDir, 'migrations');
  await mkdir(migrations, { recursive: true });
  const folders = (await readdir(migrations, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const replaced = 'again' in wanted ? folders.pop() : undefined;
  const name = 'name' in wanted ? `${nextNumber(folders)}_${wanted.name}` : replaced;
  if (name === undefined) throw new Error('There is no migration to make again; give a name.');

  const last = folders.at(-1);
  const before =
    last === undefined ? null : await readFile(path.join(migrations, last, 'schema.prisma'), 'utf8');
  const after = await readFile(path.join(prismaDir, 'schema.prisma'), 'utf8');
  const sql = await schemaDiff(before, after);
  const folder = path.join(migrations, name);
  await rm(folder, { recursive: true, force: true });
  if (sql === '') return null;

  await mkdir(folder);
  await writeFile(path.join(folder, 'migration.sql'), `${sql}\n`);
  await writeFile(path.join(folder, 'schema.prisma'), after);
  await writeFile(path.join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return name;
}

function nextNumber(folders: string[]): string {
  const last = folders.at(-1)?.split('_')[0] ?? '0';
  return String(Number.parseInt(last, 10) + 1).padStart(4, '0');
}

async function main(args: string[]): Promise<number> {
  const [arg] = args;
  const valid = arg !== undefined && args.length === 1 && /^(--again|[a-z][a-z0-9_]*)$/.test(arg);
  if (!valid) {
    process.stderr.write(usage);
    return 2;
  }
  const prismaDir = fileURLToPath(new URL('../../prisma', import.meta.url));
  const made = await newMigration(prismaDir, arg === '--again' ? { again: true } : { name: arg });
  process.stdout.write(
    made === null
      ? 'The schema is as the last migration left it.\n'
      : `Made prisma/migrations/${made}: read its SQL before you commit it.\n`,
  );
  return 0;
}

const [, script, ...args] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href)
  process.exitCode = await main(args);
