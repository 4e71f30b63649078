import type { Picture } from './effect.ts';
import type { FileReference } from './file-reference.ts';
import { foundIn } from './found.ts';
import { renderSay, type Scene } from './render.ts';

/** A picture that a flow shows, as a file that the source of pictures knows; null where there is nothing to show. */
export function pictureFile(picture: Picture, scene: Scene): FileReference | null {
  if (picture.picture === 'photo') {
    const { file, shows } = picture;
    const alt = shows[scene.context.language];
    return { from: 'picture', reference: `${PHOTO}${file}`, kind: 'photo', name: nameIn(file), alt };
  }
  const { language, found = {} } = scene.context;
  const { link } = foundIn(found, language);
  if (!link) return null;
  const alt = renderSay(picture.copy, scene);
  return { from: 'picture', reference: `${LINK}${link}`, kind: 'photo', name: 'QR.png', alt };
}

/** What a reference stands for: a QR code of a link, or a file beside the profile. Null when it is none of ours. */
export function readPicture(reference: string): { link: string } | { photo: string } | null {
  if (reference.startsWith(LINK)) return { link: reference.slice(LINK.length) };
  return reference.startsWith(PHOTO) ? { photo: reference.slice(PHOTO.length) } : null;
}

const LINK = 'qr:';
const PHOTO = 'photo:';

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
