import type { Rep } from '../desk/desk-event.ts';
import type { Source } from '../domain/source.ts';
import type { Language } from '../domain/values.ts';
import type { AttachmentKind } from '../flow/flow-event.ts';

export type ChannelName = 'telegram' | 'slack' | 'web' | 'terminal';

/** What the channel knows about the person who wrote. Everything may be absent. */
export interface Person {
  displayName?: string;
  username?: string;
  /** Of the person's device or account, when it is one that the product speaks. */
  language?: Language;
}

/** Something that came from a person over a channel, parsed and checked at the edge. */
export interface Inbound {
  channel: ChannelName;
  /** The channel's own id of the event: the same id again changes nothing. At most 200 characters. */
  eventId: string;
  /** The person's address on the channel: a Telegram user id, a Slack user id, a browser's secret id. */
  address: string;
  person?: Person;
  what: Happening;
}

export type Happening =
  /** `call` is the salesperson who writes down what somebody says on the phone; the address is that of the call. */
  | { type: 'start'; source?: Source; call?: Rep }
  /** The call is over, whatever was left to ask. */
  | { type: 'hungUp' }
  | { type: 'text'; text: string; platformId?: string }
  /** A press of one of our buttons; `token` is what the button carried (see `buttonToken`). */
  | { type: 'press'; token: string }
  /** Shared with the platform's own button; `own` when the platform says that it is the person's own. */
  | { type: 'contact'; phone: string; name?: string; own: boolean; platformId?: string }
  /** `reference` is what the channel needs to fetch it later, such as a Telegram file id or a `geo:` URI. */
  | { type: 'attachment'; kind: AttachmentKind; reference: string; caption?: string; platformId?: string }
  /** The person edited an earlier message. */
  | { type: 'edit'; platformId: string; text: string }
  | { type: 'command'; name: Command; language?: Language }
  /** The person blocked the bot (false) or unblocked it (true). */
  | { type: 'reachable'; reachable: boolean };

export const COMMANDS = ['stop', 'human', 'back', 'language', 'restart', 'delete', 'change'] as const;
export type Command = (typeof COMMANDS)[number];

/** What became of an accepted event. The answer comes after the commit. */
export type Accepted = 'done' | 'duplicate' | 'ignored';

/** Takes an event; resolves once it is committed. Rejects when nothing was kept, so that the channel redelivers. */
export type Accept = (inbound: Inbound) => Promise<Accepted>;
