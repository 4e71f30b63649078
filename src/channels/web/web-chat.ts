import type { Language } from '../../domain/values.ts';
import { COMMANDS, type Command, type Happening, type Inbound } from '../../engine/inbound.ts';
import type { Transport } from '../../engine/outgoing.ts';

/** What a browser posts, checked at the edge. `id` is the browser's own id of the event. */
export type WebPost = { id: string } & (
  | {
      type: 'start';
      language?: Language | undefined;
      source?: string | undefined;
      campaign?: string | undefined;
      referrer?: string | undefined;
    }
  | { type: 'text'; text: string }
  | { type: 'press'; token: string }
  | { type: 'command'; name: Command; language?: Language | undefined }
);

/** Something a browser should know of: a message to read, one with other words, or one that is being written. */
export interface WebNotice {
  kind: 'message' | 'edited' | 'typing';
  address: string;
}

/**
 * The web chat's way out. A message is sent, or corrected, once that is committed, since the browser reads the history
 * itself; what is sent here only wakes it.
 *
 * @param options.notify reaches the process that holds the browser's stream; best effort, returns at once
 */
export function webTransport({ notify }: { notify: (notice: WebNotice) => void }): Transport {
  return {
    channel: 'web',
    async send({ address, sequence }) {
      notify({ kind: 'message', address });
      return { status: 'sent', platformId: String(sequence) };
    },
    async edit({ address, platformId }) {
      notify({ kind: 'edited', address });
      return { status: 'sent', platformId };
    },
    typing: (address) => notify({ kind: 'typing', address }),
  };
}

/** The event that a post means. `address` is the browser's, and its events are told apart from other browsers'. */
export function webInbound(post: WebPost, address: string): Inbound {
  const language = post.type === 'start' ? post.language : undefined;
  return {
    channel: 'web',
    eventId: `${address}:${post.id}`,
    address,
    ...(language && { person: { language } }),
    what: happening(post),
  };
}

function happening(post: WebPost): Happening {
  switch (post.type) {
    case 'start':
      return start(post);
    case 'press':
      return { type: 'press', token: storable(post.token) };
    case 'command':
      return { type: 'command', name: post.name, ...(post.language && { language: post.language }) };
    case 'text':
      return typedCommand(post.text) ?? { type: 'text', text: storable(post.text) };
  }
}

function start({ source, campaign, referrer }: Extract<WebPost, { type: 'start' }>): Happening {
  const from = Object.entries({ source, campaign, referrer }).flatMap(([key, value]) =>
    value ? [[key, storable(value)]] : [],
  );
  return from.length > 0 ? { type: 'start', source: Object.fromEntries(from) } : { type: 'start' };
}

/** People who know messengers type commands here too: "/stop", "/language en". */
function typedCommand(text: string): Happening | null {
  const [, word = '', rest = ''] = /^\/([a-z]+)(?:\s+(\S+))?\s*$/i.exec(text) ?? [];
  const name = word.toLowerCase();
  if (name === 'start') return { type: 'start' };
  const command = COMMANDS.find((known) => known === name);
  if (!command) return null;
  const language = /^(ru|en)$/i.exec(rest)?.[0].toLowerCase() as Language | undefined;
  return { type: 'command', name: command, ...(command === 'language' && language && { language }) };
}

// PostgreSQL keeps neither a NUL in a text nor half a surrogate pair in JSON.
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}
