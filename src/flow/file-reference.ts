import type { AttachmentKind } from './flow-event.ts';

/** A file where it was sent, or one of ours; its bytes are fetched when it is passed on. */
export interface FileReference {
  /** Who knows the reference: `dashboard` of what salespeople send from there, `calendar` of bookings. */
  from: 'telegram' | 'slack' | 'web' | 'terminal' | 'dashboard' | 'document' | 'calendar' | 'picture';
  reference: string;
  kind: AttachmentKind;
  name?: string;
  /** What is seen on a picture, for those who cannot see it. */
  alt?: string;
  /** In bytes, where it is known. */
  size?: number;
}
