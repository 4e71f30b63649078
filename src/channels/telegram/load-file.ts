import { InputFile } from 'grammy';
import type { FetchFile } from '../../engine/file-source.ts';
import type { FileReference } from '../../flow/file-reference.ts';
import { callFailure } from './call-failure.ts';

/** A file as Telegram takes it. */
export type LoadedFile =
  /** One that Telegram has: its own id. What it is there decides how it may be sent, so there are several guesses. */
  | { type: 'known'; id: string; as: FileMethod[] }
  | { type: 'bytes'; bytes: () => InputFile; as: FileMethod[] }
  | { type: 'place'; latitude: number; longitude: number };

export type FileMethod =
  | 'photo'
  | 'voice'
  | 'video'
  | 'document'
  | 'audio'
  | 'animation'
  | 'video_note'
  | 'sticker';

export type FileLoad =
  | { status: 'loaded'; file: LoadedFile }
  | { status: 'missing' }
  | { status: 'later'; detail: string };

const LARGEST_PHOTO_BYTES = 10 * 1_024 * 1_024;

/** Gets a file ready to be sent. Never throws. */
export async function loadFile(file: FileReference, fetchFile: FetchFile): Promise<FileLoad> {
  if (file.kind === 'location') {
    const place = readPlace(file.reference);
    return place ? { status: 'loaded', file: place } : { status: 'missing' };
  }
  if (file.from === 'telegram') {
    return { status: 'loaded', file: { type: 'known', id: file.reference, as: KNOWN_AS[file.kind] } };
  }
  try {
    const fetched = await fetchFile(file);
    if (!fetched) return { status: 'missing' };
    const { bytes, mime, name } = fetched;
    const loaded: LoadedFile = {
      type: 'bytes',
      bytes: () => new InputFile(bytes, file.name ?? name),
      as: [...methodFor(file.kind, mime, bytes.length), 'document'],
    };
    return { status: 'loaded', file: loaded };
  } catch (error) {
    return { status: 'later', detail: `the file could not be fetched: ${callFailure(error).detail}` };
  }
}

/** Whether words can stand under it in the same message. */
export function takesCaption({ kind }: FileReference): boolean {
  return kind !== 'location' && kind !== 'sticker';
}

const KNOWN_AS: Record<Exclude<FileReference['kind'], 'location'>, FileMethod[]> = {
  photo: ['photo'],
  voice: ['voice'],
  video: ['video', 'video_note'],
  sticker: ['sticker'],
  file: ['document', 'audio', 'animation'],
};

function methodFor(kind: FileReference['kind'], mime: string, size: number): FileMethod[] {
  if (/^image\/(jpeg|png|webp)$/.test(mime) && size <= LARGEST_PHOTO_BYTES) return ['photo'];
  if (kind === 'voice' && mime === 'audio/ogg') return ['voice'];
  if (/^audio\/(mpeg|mp4|x-m4a)$/.test(mime)) return ['audio'];
  return mime === 'video/mp4' ? ['video'] : [];
}

function readPlace(reference: string): LoadedFile | null {
  const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)$/.exec(reference) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  return { type: 'place', latitude: Number(latitude), longitude: Number(longitude) };
}
