import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readProfile } from '../../../src/config/read-profile.ts';
import { pictureSource } from '../../../src/deals/show-picture.ts';
import { profileWithPhotos } from '../../support/profile-with-photos.ts';
import { makeDataDir, removeDataDir } from '../../support/temporary-data.ts';

test('a profile names photos that lie beside it, and they are what is sent', async () => {
  const { profile, hall } = await profileWithPhotos();
  const { photos } = readProfile(profile).postsale;
  expect(photos).toEqual([{ file: 'photos/hall.png' }]);
  const source = pictureSource({ folder: path.dirname(profile), photos });
  const sent = await source.fetch('photo:photos/hall.png');
  expect(sent).toMatchObject({ name: 'hall.png', mime: 'image/png' });
  expect(Buffer.from(sent?.bytes ?? [])).toEqual(Buffer.from(hall));
  // What the profile does not name is nobody's business.
  expect(await source.fetch('photo:profile.yaml')).toBeNull();
  expect(await source.fetch('photo:../hall.png')).toBeNull();
  expect(await source.fetch('elsewhere')).toBeNull();
});

test('every fault of the photos is told at once, with the others', async () => {
  const folder = await makeDataDir();
  onTestFinished(() => removeDataDir(folder));
  await mkdir(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'photos/words.jpg'), 'no picture at all');
  const large = Buffer.alloc(10 * 1024 * 1024 + 1);
  large.write('\xff\xd8\xff', 'latin1');
  await writeFile(path.join(folder, 'photos/large.jpg'), large);
  const photos = [
    'photos/none.jpg',
    'photos/words.jpg',
    '{ file: photos/large.jpg, shows: { ru: Зал, en: The hall } }',
    '../outside.jpg',
  ];
  const yaml = await readFile('flows/profile.yaml', 'utf8');
  const profile = path.join(folder, 'profile.yaml');
  await writeFile(
    profile,
    yaml
      .replace(
        '\npostsale:\n',
        `\npostsale:\n  photos:\n${photos.map((photo) => `    - ${photo}\n`).join('')}`,
      )
      .replace('currency: RUB', 'currency: XXX'),
  );
  const faults = faultsOf(() => readProfile(profile));
  expect(faults).toHaveLength(5);
  expect(faults.join('\n')).toMatch(
    /business\.currency[\s\S]*photos\.0: .*cannot be read[\s\S]*photos\.1: .*no picture[\s\S]*photos\.2: .*over 10 MB[\s\S]*photos\.3.*beside the profile/,
  );
});

function faultsOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}
