import type { AttachmentKind } from './flow-event.ts';

/** A file on the platform where it was sent, or a document of ours; its bytes are fetched when it is passed on. */
export interface FileReference {
  /** Who knows the reference. */
  from: 'telegram' | 'slack' | 'web' | 'terminal' | 'document';
  reference: string;
  kind: AttachmentKind;
  name?: string;
}
