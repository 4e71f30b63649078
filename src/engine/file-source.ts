import type { FileReference } from '../flow/file-reference.ts';

export interface FetchedFile {
  bytes: Uint8Array;
  name: string;
  /** A media type, such as `image/jpeg`. */
  mime: string;
}

/** More is not passed on: every platform takes as much, and a process holds it in memory. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** Where the files of a channel, or of the dashboard, come from. */
export interface FileSource {
  channel: FileReference['from'];
  /** Null when it is gone, is not ours to read or is too big; rejects when it may be there later. */
  fetch(reference: string): Promise<FetchedFile | null>;
}

/** The bytes of a file on whatever channel it is, as `FileSource.fetch` says. */
export type FetchFile = (file: FileReference) => Promise<FetchedFile | null>;
