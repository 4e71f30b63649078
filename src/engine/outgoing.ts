import type { Language } from '../domain/values.ts';
import type { FileReference } from '../flow/file-reference.ts';
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
  /** The salesperson who writes; absent when it is the bot. */
  by?: string;
  /** The text is its caption, and may be empty. */
  file?: FileReference;
}

/** A message on its way out. Its key, (conversation, sequence), stays the same when it is sent again. */
export interface Outgoing {
  conversationId: string;
  sequence: number;
  channel: ChannelName;
  address: string;
  language: Language;
  content: Content;
  /** The message that this one settles, once it is sent itself, and the label that was chosen there. */
  settles?: { sequence: number; chosen: string | null };
}

/** An old question as it stands on its platform: its buttons go away, and what was chosen is shown on it. */
export interface Settled {
  address: string;
  platformId: string;
  text: string;
  chosen: string | null;
}

export type SendOutcome =
  | { status: 'sent'; platformId: string | null }
  /** The platform refused for good: `blocked` by the person, or `rejected` for another reason. */
  | { status: 'refused'; reason: 'blocked' | 'rejected'; detail: string }
  /** The platform asked to wait, or failed before it took the message; `own` when it is we who hold it back. */
  | { status: 'later'; afterMs: number; detail: string; own?: true }
  /** It could not be known whether the platform took it (time-out, closed connection): it is sent again. */
  | { status: 'unknown'; detail: string };

/** One channel's way out. */
export interface Transport {
  channel: ChannelName;
  /** Never throws for what the platform does; paces itself to the platform's limits. */
  send(message: Outgoing): Promise<SendOutcome>;
  /** Changes the words of a salesperson's message; absent where that cannot be done. Never throws. */
  edit?(edited: { address: string; platformId: string; text: string; by: string }): Promise<SendOutcome>;
  /** Best effort and not waited for; absent where old buttons go away by themselves. */
  settle?(settled: Settled): void;
  /** Lets the person see that an answer is being written. Best effort. */
  typing?(address: string): void;
}
