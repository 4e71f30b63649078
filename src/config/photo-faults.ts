import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { imageType } from '../domain/image-type.ts';
import { MOST_PHOTO_BYTES, photoPath } from '../domain/postsale-settings.ts';

/** What is wrong with the photos that a profile names, whatever else is: `folder` is that of the profile. */
export function photoFaults(
  profile: unknown,
  folder: string,
): { path: (string | number)[]; message: string }[] {
  const named = withPhotos.safeParse(profile);
  return (named.data?.postsale.photos ?? []).flatMap((given, index) => {
    const file = typeof given === 'string' ? given : withFile.safeParse(given).data?.file;
    const name = photoPath.safeParse(file);
    const message = name.success ? faultOf(path.join(folder, name.data)) : null;
    return message === null ? [] : [{ path: ['postsale', 'photos', index], message }];
  });
}

const withFile = z.object({ file: z.string() });
const withPhotos = z.object({ postsale: z.object({ photos: z.array(z.unknown()) }) });

function faultOf(file: string): string | null {
  try {
    const bytes = readFileSync(file);
    if (imageType(bytes) === null) return `${file} is no picture: JPEG, PNG and WebP can be sent`;
    return bytes.length > MOST_PHOTO_BYTES ? `${file} is over 10 MB, which Telegram does not take` : null;
  } catch {
    return `${file} cannot be read: put the photo there, or correct its path`;
  }
}
