import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageType } from '../domain/image-type.ts';
import { MOST_PHOTO_BYTES } from '../domain/postsale-settings.ts';
import type { Profile } from '../domain/profile.ts';
import type { FetchedFile } from '../engine/file-source.ts';
import { readPicture } from '../flow/picture-file.ts';
import { qrPicture } from '../pictures/qr-picture.ts';

/** The pictures that flows show: QR codes, drawn when they are asked for, and the photos that the profile names. */
export function pictureSource({
  folder,
  photos,
}: {
  /** Where the profile lies. */
  folder: string;
  photos: Profile['postsale']['photos'];
}) {
  return {
    /** Null when it is a photo that the profile names no more, or that is gone. */
    async fetch(reference: string): Promise<FetchedFile | null> {
      const picture = readPicture(reference);
      if (picture === null) return null;
      if ('link' in picture)
        return { bytes: await qrPicture(picture.link), name: 'QR.png', mime: 'image/png' };
      const isNamed = photos.some(({ file }) => file === picture.photo);
      return isNamed ? photoIn(path.join(folder, picture.photo)) : null;
    },
  };
}

async function photoIn(file: string): Promise<FetchedFile | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const mime = bytes && imageType(bytes);
  if (!mime || bytes.length > MOST_PHOTO_BYTES) return null;
  return { bytes, name: path.basename(file), mime };
}
