import type { Language } from '../domain/values.ts';
import type { SalesNews } from '../flow/effect.ts';
import type { FileReference } from '../flow/file-reference.ts';

/** What is to stand under a card, in no surface's own format. All texts are plain: the surface escapes them. */
export interface RelayLine {
  /** `conversationId:number`; the same when it is tried again. */
  key: string;
  /** An earlier try ended without a word from the platform: it may stand there already. */
  isRepeat: boolean;
  /** Where the card stands. */
  thread: { channel: string; message: string };
  language: Language;
  what:
    | { type: 'said'; who: 'lead' | 'bot' | 'rep'; name: string; text: string; file?: FileReference }
    /** `message` is the line that is to be changed. */
    | { type: 'edited'; message: string; who: 'lead' | 'rep'; name: string; text: string }
    /** The salesperson's own `message` reached the lead. */
    | { type: 'delivered'; message: string }
    | { type: 'undelivered'; message: string; why: 'blocked' | 'stopped' | 'refused'; detail: string }
    | { type: 'notice'; notice: Notice; mention: Mention[] };
}

/** A colleague who is to be called; without an account on the surface, by name. */
export interface Mention {
  name: string;
  slack?: string;
  telegram?: number;
}

/** What colleagues are told. Minutes are working minutes since the lead was handed over. */
export type Notice =
  | { kind: 'offered'; to: string | null }
  | { kind: 'late'; minutes: number }
  | { kind: 'chief'; minutes: number; owner: string | null }
  | { kind: 'reassigned'; from: string | null }
  /** The lead complains; the owner and their chief are called. */
  | { kind: 'complaint'; score?: number }
  /** A salesperson says that it is put right: the customer is asked. */
  | { kind: 'said-solved'; by: string }
  /** The customer says that it is not. */
  | { kind: 'unsolved' }
  /** Nobody has said in time that it is solved. */
  | { kind: 'complaint-late' }
  | { kind: 'settled'; how: 'solved' | 'withdrawn' }
  /** The lead waits for the salesperson's answer. */
  | { kind: 'reminder' }
  /** The salesperson was silent: the bot has the conversation again. */
  | { kind: 'handed-back'; from: string }
  /** The lead wrote after all, or did not, to the end of the attempts to reach them. */
  | { kind: 'reached' }
  | { kind: 'unreached' }
  /** The snooze is over. */
  | { kind: 'awake' }
  | { kind: 'left'; why: 'stopped' | 'blocked' | 'erased' }
  /** They were lost, and are back: their salesperson is called. */
  | { kind: 'came-back' }
  /** What stood for somebody who is not counted on any more: a visit, ISO, in the business's zone, and an offer. */
  | { kind: 'released'; visitAt: string | null; offer: string | null; zone: string }
  /** They declined to have their data kept: what they said before goes. */
  | { kind: 'withheld' }
  /** What the customer did with the bot; `friend` is the lead whom it is about, where that is not the customer. */
  | { kind: 'news'; what: SalesNews; friend?: string };

/** What is told when nothing of the lead's words may stay under the card. */
export function isForgetting(notice: Notice): boolean {
  return notice.kind === 'withheld' || (notice.kind === 'left' && notice.why === 'erased');
}

export type RelayOutcome =
  /** The platform's id of the line; null when there is none. */
  | { status: 'shown'; message: string | null }
  | { status: 'later'; afterMs: number; detail: string }
  | { status: 'unknown'; detail: string }
  | { status: 'refused'; detail: string };
