import type { AttachmentKind } from './flow-event.ts';

/** A file where it was sent, or a document of ours; its bytes are fetched when it is passed on. */
export interface FileReference {
  /** Who knows the reference; `dashboard` of what salespeople send from there. */
  from: 'telegram' | 'slack' | 'web' | 'terminal' | 'dashboard' | 'document';
  reference: string;
  kind: AttachmentKind;
  name?: string;
}
