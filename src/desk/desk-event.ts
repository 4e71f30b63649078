import type { SalesNews } from '../flow/effect.ts';
import type { FileReference } from '../flow/file-reference.ts';
import type { Json } from '../flow/prompt.ts';

/** A salesperson. Of the profile's team, `id` is the same on every surface. */
export interface Rep {
  /** `team:NAME` for one of the profile's team; else `slack:T1/U1`, `telegram:123` or `dashboard:NAME`. */
  id: string;
  /** As it is shown to colleagues and to the customer. */
  name: string;
}

/** What a salesperson does with a lead. Sums are in minor units (kopecks, cents). */
export type RepAction =
  | { type: 'claim' }
  /** Words or a file for the customer; `source` is the message it was written in, for edits and delivery marks. */
  | { type: 'reply'; text: string; file?: FileReference; source?: { channel: string; message: string } }
  /** The words of an earlier reply, corrected; `message` is that of its `source`. */
  | { type: 'edit'; message: string; text: string }
  /** They were called and did not answer: the customer is told so, on a schedule, until they do. */
  | { type: 'noAnswer' }
  /** `eventOn` is the day of the event or the delivery, ISO. */
  | { type: 'won'; sum: number; currency: string; product: string | null; eventOn?: string | null }
  /** A viewing in a free time; `startsAt` is an ISO instant. */
  | { type: 'bookViewing'; resource: string; startsAt: string }
  /** They came to the viewing, or did not. */
  | { type: 'came' }
  | { type: 'missed' }
  /** An offer from their answers, with what is changed about it. */
  | { type: 'sendOffer'; edits: Json }
  | { type: 'paid'; sum: number; currency: string }
  | { type: 'refunded'; sum: number; currency: string }
  | { type: 'lost'; reason: string; words: string }
  | { type: 'notATarget'; words: string }
  | { type: 'reassign'; to: Rep }
  /** `until` is an ISO instant. */
  | { type: 'snooze'; until: string }
  | { type: 'returnToBot' }
  /** What they complained of is put right: the customer is asked whether it is. */
  | { type: 'complaintSolved' }
  /** Takes back won, lost, not-a-target or snoozed. */
  | { type: 'reopen' };

/** What a card may offer; replies and corrections are written, not pressed. */
export type CardAction = Exclude<RepAction['type'], 'reply' | 'edit'>;

/** What can happen to a handed-over lead, as the desk's statechart sees it. `at` is the ISO instant of the cause. */
export type DeskEvent = { at: string } & DeskHappening;

export type DeskHappening =
  | (RepAction & { by: Rep })
  /**
   * The flow gave the lead to sales: for the first time, or again. `answerBy` is what the customer was promised. With
   * `toItsOwner` it is offered to who had it last.
   */
  | { type: 'handedOver'; answerBy: string | null; isCall?: boolean; toItsOwner?: true }
  /** Whom the rules chose; null when nobody takes it now. */
  | { type: 'offered'; to: Rep | null }
  | { type: 'prospectWrote' }
  /** They answered the bot: colleagues see it, and nobody has to. */
  | { type: 'prospectAnswered' }
  /** What they wrote is a complaint. With a score it is kept as one, to be solved until `dueAt`, an ISO instant. */
  | { type: 'complained'; score?: number; dueAt?: string }
  /** The customer says that it is not solved. */
  | { type: 'complaintReopened'; dueAt: string }
  /** It is solved, as they say or as nobody denies; or it was none. */
  | { type: 'complaintSettled'; how: 'solved' | 'withdrawn' }
  /** They asked the bot for something that only it does, such as to erase their data: it answers that. */
  | { type: 'prospectCommanded' }
  | { type: 'prospectLeft'; why: 'stopped' | 'blocked' | 'erased' }
  /** They let us write again. */
  | { type: 'prospectReturned' }
  /** They were lost, and take the talk up again. `answerBy` is what they are promised. */
  | { type: 'prospectCameBack'; answerBy: string | null }
  /** What stood for them does not stand any more: a time, ISO, and an offer, by its number. */
  | { type: 'released'; visitAt: string | null; offer: string | null }
  /** The flow has something to say to the customer. */
  | { type: 'botSpeaks' }
  /** A document for the customer is ready. */
  | { type: 'documentMade'; file: FileReference }
  /** The flow has something to say to colleagues. */
  | { type: 'flowTold'; what: SalesNews };

/** What the handling of a lead, or a wait that has run out, means for what else goes on with it. */
export type InnerEvent = { at: string } /** A salesperson has the floor. */ & (
  | { type: 'tookOver' }
  /** They wrote to the customer, or called them in vain. */
  | { type: 'replied' | 'calledInVain'; by: Rep }
  /** They had the bot do something that it tells the customer of. */
  | { type: 'leftToBot'; by: Rep }
  /** They are done with it, for good or for a while. */
  | { type: 'letGo' | 'putOff' }
  /** The customer asks for a human after it was done with. */
  | { type: 'waitsAnew' }
  /** Nobody answered to the last: it is taken away. */
  | { type: 'overdue' }
  /** The salesperson was silent for too long: the bot has the conversation again. */
  | { type: 'neglected' }
  | { type: 'tryToReach' }
  /** What they complained of is settled. */
  | { type: 'doneWith' }
);

/** Who did it; null when it was nobody of the team. */
export function byOf(event: DeskEvent | InnerEvent): Rep | null {
  return 'by' in event ? event.by : null;
}
