import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The secret that opens the dashboard and the API: the one that was set, or else the one kept in the data folder,
 * which is made at the first start. Two processes that start at once get the same.
 *
 * @returns `kept` is true when it lies in the data folder, so that the start may print a link that signs in
 */
export async function adminToken(
  environment: { adminToken?: string },
  dataDir: string,
): Promise<{ token: string; kept: boolean }> {
  if (environment.adminToken !== undefined) return { token: environment.adminToken, kept: false };
  const file = path.join(dataDir, 'admin-token');
  const found = await readKept(file);
  if (found) return { token: found, kept: true };
  await mkdir(dataDir, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${made}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link, unlike a rename, leaves alone what another process has made in the meantime.
    await link(draft, file);
    return { token: made, kept: true };
  } catch (error) {
    const other = await readKept(file);
    if (!other) throw error;
    return { token: other, kept: true };
  } finally {
    await rm(draft, { force: true });
  }
}

async function readKept(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new Error(
      `The admin token in ${file} cannot be read: set HOURGLASS_ADMIN_TOKEN, or mend the file.`,
      {
        cause: error,
      },
    );
  });
  if (text !== '' && !/^[\w-]{43}$/.test(text.trim())) {
    throw new Error(`The admin token in ${file} is damaged: remove the file, and a new one is made.`);
  }
  return text.trim() || null;
}
