import type { AttachmentKind } from './flow-event.ts';

/** A file on the platform where it was sent; its bytes are fetched when it is passed on. */
export interface FileReference {
  /** The channel that knows the reference. */
  from: 'telegram' | 'slack' | 'web' | 'terminal';
  reference: string;
  kind: AttachmentKind;
  name?: string;
}
