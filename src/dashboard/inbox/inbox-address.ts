import type { InboxView } from '../../http/desk-contract.ts';

export const INBOX_VIEWS: InboxView[] = ['waiting', 'mine', 'open', 'closed'];

/** Where in the inbox the page's address points: `#/inbox`, `#/inbox/mine`, `#/inbox/mine/ID`. */
export interface InboxPlace {
  view: InboxView;
  handoffId: string | null;
}

/** Null when the address is not of the inbox. */
export function placeInAddress(hash: string): InboxPlace | null {
  const [, word, handoffId] = /^#\/inbox(?:\/([a-z]+))?(?:\/([\w-]+))?\/?$/.exec(hash) ?? [null, null];
  if (word === null) return null;
  const view = INBOX_VIEWS.find((known) => known === word) ?? 'waiting';
  return { view, handoffId: handoffId ?? null };
}

export function addressOf({ view, handoffId }: InboxPlace): string {
  return `#/inbox/${view}${handoffId ? `/${handoffId}` : ''}`;
}
