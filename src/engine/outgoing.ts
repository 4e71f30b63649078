import type { Language } from '../domain/values.ts';
import type { ChannelName } from './inbound.ts';

/** A button's token is at most 32 ASCII bytes, so it fits every channel's limit. */
export interface Button {
  token: string;
  label: string;
}

/** What is said to a person, in no channel's own format. Text is plain: the channel escapes it. */
export interface Content {
  text: string;
  buttons?: Button[];
  /** The label of a button that shares the person's phone, for channels that have one. */
  shareContact?: string;
}

/** A message on its way out. Its key, (conversation, sequence), stays the same when it is sent again. */
export interface Outgoing {
  conversationId: string;
  sequence: number;
  channel: ChannelName;
  address: string;
  language: Language;
  content: Content;
  /**
   * The message that this one settles: its buttons go away, and the chosen label is shown on it. Best effort,
   * after this message was sent.
   */
  settles?: { sequence: number; platformId: string | null; text: string; chosen: string | null };
}

export type SendOutcome =
  | { status: 'sent'; platformId: string | null }
  /** The platform refused for good: `blocked` by the person, or `rejected` for another reason. */
  | { status: 'refused'; reason: 'blocked' | 'rejected'; detail: string }
  /** The platform asked to wait, or failed before it took the message. */
  | { status: 'later'; afterMs: number; detail: string }
  /** It could not be known whether the platform took it (time-out, closed connection): it is sent again. */
  | { status: 'unknown'; detail: string };

/** One channel's way out. */
export interface Transport {
  channel: ChannelName;
  /** Never throws for what the platform does; paces itself to the platform's limits. */
  send(message: Outgoing): Promise<SendOutcome>;
  /** Lets the person see that an answer is being written. Best effort. */
  typing?(address: string): void;
}
