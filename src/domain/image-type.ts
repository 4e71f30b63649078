type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

/** The media type of a picture that every channel shows, by how its bytes begin; null when it is none. */
export function imageType(bytes: Uint8Array): ImageType | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  return head.startsWith('RIFF') && head.startsWith('WEBP', 8) ? 'image/webp' : null;
}

const HEAD_BYTES = 16;
