import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { qrPicture } from '../../src/pictures/qr-picture.ts';
import { makeDataDir, removeDataDir } from './temporary-data.ts';

/** The shipped profile with a photo of the hall beside it, until the test ends. */
export async function profileWithPhotos(): Promise<{ profile: string; hall: Uint8Array }> {
  const folder = await makeDataDir();
  onTestFinished(() => removeDataDir(folder));
  const hall = await qrPicture('a picture of the hall');
  await mkdir(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'photos/hall.png'), hall);
  const yaml = await readFile('flows/profile.yaml', 'utf8');
  const profile = path.join(folder, 'profile.yaml');
  await writeFile(profile, yaml.replace('\npostsale:\n', '\npostsale:\n  photos: [photos/hall.png]\n'));
  return { profile, hall };
}
