import type { ChatPost } from '../../http/chat-contract.ts';
import type { BrowserStorage } from '../browser-storage.ts';

/** Something the person said that the server may not have yet. */
export interface OutboxItem {
  /** Carries the id that makes sending again harmless. */
  post: ChatPost;
  /** What the person sees as their own message; empty for posts that show nothing. */
  text: string;
  /** ISO instant by the browser's clock. */
  at: string;
  /** `waiting` goes again by itself; `refused` only when the person asks; `accepted` waits for its echo. */
  state: 'sending' | 'waiting' | 'refused' | 'accepted';
  /** It came back as a message of the history, so it is no longer shown from here. */
  echoed: boolean;
}

export type Outbox = readonly OutboxItem[];

const KEY = 'hourglass.outbox';

/** The next item to send. Order is kept, but a refused item does not hold up those behind it. */
export function nextToSend(outbox: Outbox): OutboxItem | undefined {
  return outbox.find(({ state }) => state === 'sending' || state === 'waiting');
}

export function withState(outbox: Outbox, id: string, state: OutboxItem['state']): Outbox {
  return settled(outbox.map((item) => (item.post.id === id ? { ...item, state } : item)));
}

/** Marks the item that a message of the history came from; the oldest that fits. */
export function withEcho(outbox: Outbox, message: { kind: string; text: string }): Outbox {
  const found = outbox.find(
    ({ post, text, echoed }) =>
      !echoed &&
      (post.type === 'text'
        ? message.kind === 'text' && post.text.trim() === message.text.trim()
        : message.kind === post.type || (text !== '' && message.text === text)),
  );
  return found ? settled(outbox.map((item) => (item === found ? { ...item, echoed: true } : item))) : outbox;
}

export function without(outbox: Outbox, id: string): Outbox {
  return outbox.filter(({ post }) => post.id !== id);
}

/** Items that the person should see below the history. */
export function shownItems(outbox: Outbox): Outbox {
  return outbox.filter(({ echoed, text }) => !echoed && text !== '');
}

/** Keeps what the server has not acknowledged, so that a reload sends it again under the same id. */
export function keepOutbox(storage: BrowserStorage, outbox: Outbox): void {
  const unsent = outbox.filter(({ state }) => state !== 'accepted');
  try {
    if (unsent.length === 0) storage.removeItem(KEY);
    else
      storage.setItem(
        KEY,
        JSON.stringify(unsent.map(({ post, text, at, state }) => ({ post, text, at, state }))),
      );
  } catch {
    // A full storage costs only the protection against a reload; the messages themselves still go out.
  }
}

export function keptOutbox(storage: BrowserStorage): Outbox {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept).map((item) => ({ ...item, echoed: false })) : [];
  } catch {
    return [];
  }
}

function settled(outbox: Outbox): Outbox {
  const done = ({ state, echoed, text }: OutboxItem) => state === 'accepted' && (echoed || text === '');
  return outbox.filter((item) => !done(item));
}

function isKept(item: Partial<OutboxItem> | null): item is OutboxItem {
  return typeof item?.post?.id === 'string' && typeof item.text === 'string' && typeof item.at === 'string';
}
