import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives the data folder a place for its database in `systemFolder` and notes it in `memo`, a file in the data folder;
 * beside the place stands whose it is. A database that a removed data folder left there is neither taken up, since
 * whoever removes the folder wants to begin anew, nor removed. Of several processes at once all get the same place.
 */
export async function placeOutside(systemFolder: string, dataDir: string, memo: string): Promise<string> {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const first = path.join(systemFolder, hash);
  const place = (await exists(first)) ? `${first}-${randomBytes(2).toString('hex')}` : first;
  // A link is made whole or not at all, and never over another's.
  const draft = `${memo}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${place}\n`);
  try {
    await link(draft, memo);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(memo, 'utf8')).trim();
  } finally {
    await rm(draft, { force: true });
  }
  for (const mine of [first, place]) await writeFile(`${mine}${OWNER}`, `${dataDir}\n`);
  return place;
}

/** Databases in `systemFolder` whose data folder is gone or has another one now, with that data folder. */
export async function leftBehind(systemFolder: string): Promise<{ place: string; dataDir: string }[]> {
  const names = await readdir(systemFolder).catch(() => []);
  const left: { place: string; dataDir: string }[] = [];
  for (const name of names.filter((each) => each.endsWith(OWNER)).sort()) {
    const place = path.join(systemFolder, name.slice(0, -OWNER.length));
    const dataDir = await read(path.join(systemFolder, name));
    const isUsed = (await read(path.join(dataDir, MEMO))) === place;
    if (!isUsed && (await exists(place))) left.push({ place, dataDir });
  }
  return left;
}

/** In the data folder: where its database is when it is elsewhere. */
export const MEMO = 'postgres.location';
/** Beside a database outside: the data folder that it is of. */
const OWNER = '.data-folder';

const read = async (file: string) => (await readFile(file, 'utf8').catch(() => '')).trim();
const exists = async (file: string) => (await stat(file).catch(() => null)) !== null;
