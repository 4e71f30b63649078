import type { Language } from '../domain/values.ts';
import type { Request } from './request.ts';

/** Which words of a prompt are used: the question, a second try, the choice by buttons, a reminder, or once more in short. */
export type AskVariant = 'first' | 'help' | 'choose' | 'clarify' | 'nudge' | 'again';

/**
 * What a flow asks the engine to do, as data. The engine writes each as rows in the turn's commit; nothing is
 * carried out while the statechart is being computed.
 */
export type Effect =
  /** Ask the open prompt. */
  | { type: 'ask'; params: { variant: AskVariant } }
  /** Ask the open prompt again as it is, after an aside. */
  | { type: 'repeat'; params: Record<string, never> }
  | { type: 'say'; params: { copy: string } }
  /** Send a picture with what is said in this turn. */
  | { type: 'show'; params: Picture }
  /** Keep the readings of the event as answers, but for `except`; an earlier answer to a key is superseded. */
  | { type: 'record'; params: { except?: string } }
  | { type: 'consent'; params: { purpose: string; textVersion: string; granted: boolean } }
  | { type: 'fact'; params: { name: string; with?: 'verdict' } }
  /** Give the lead to sales, or refresh the card when it was given already: the first reason stays the first. */
  | { type: 'handOff'; params: { reason: 'qualified' | 'human' | 'unclear' | 'complaint' } }
  /** Keep that the message at hand asks something, for the salesperson to answer. */
  | { type: 'noteQuestion'; params: Record<string, never> }
  /** Show sales the lead as it stands, if they have it. */
  | { type: 'refreshCard'; params: Record<string, never> }
  /** Keep nothing of what was said without consent, nor the name that came with it. */
  | { type: 'discard'; params: Record<string, never> }
  /** Note how the conversation came out; it stays open until it reaches a final state. */
  | { type: 'conclude'; params: { outcome: Outcome; reason?: string } }
  /** Ask for what the flow cannot know by itself; answered in the same turn. */
  | { type: 'request'; params: Request }
  /** Keep the score that they gave, or corrected, with their words for it, as of the poll that they were asked in. */
  | { type: 'score'; params: Record<string, never> }
  /** Keep what they are not content with: who sold to them sees to it, with a deadline. */
  | { type: 'complain'; params: Record<string, never> }
  /** Keep whether the complaint was solved, as they say. */
  | { type: 'settleComplaint'; params: { solved: boolean } }
  /**
   * Alert sales at once: what they are not content with is kept, with a deadline, and sales have the lead. While a
   * complaint is open, only its words are brought up to date.
   */
  | { type: 'openComplaint'; params: Record<string, never> }
  /** It is not solved, as they say: the complaint is open again, with a new deadline. */
  | { type: 'reopenComplaint'; params: Record<string, never> }
  /** What was complained of was none, such as a score by a slip of the finger; nothing where none is open. */
  | { type: 'withdrawComplaint'; params: Record<string, never> }
  /** Keep their review with the permission that they gave. */
  | { type: 'review'; params: Record<string, never> }
  /** They will not buy, for the reason that they gave. */
  | { type: 'loseDeal'; params: Record<string, never> }
  /** Tell sales something, under the card. */
  | { type: 'tellSales'; params: { what: SalesNews } }
  /** Erase what the person told us, on every channel that is known to be theirs. */
  | { type: 'erase'; params: Record<string, never> };

/** What can be shown, in words for those who cannot see it. */
export type Picture =
  /** The QR code of the link that was found for them; shown as nothing while there is none. */
  | { picture: 'link'; copy: string }
  /** A file beside the profile that the profile names. */
  | { picture: 'photo'; file: string; shows: Record<Language, string> };

/** What sales are told by a flow, for which the card has words. */
export type SalesNews =
  | 'viewing-booked'
  | 'viewing-moved'
  | 'viewing-cancelled'
  | 'viewing-soon'
  | 'viewing-unsettled'
  | 'offer-sent'
  | 'offer-accepted'
  | 'offer-declined'
  | 'offer-question'
  | 'finds-it-dear'
  | 'papers-sent'
  | 'left-to-sales'
  | 'wants-out'
  | 'went-quiet'
  | 'wants-extras'
  | 'bonus-due'
  | 'bonus-was-given';

export type Outcome =
  | 'qualified'
  | 'not-a-target'
  | 'not-yet'
  | 'silent'
  | 'human'
  | 'unclear'
  | 'no-consent'
  | 'stopped'
  | 'blocked'
  | 'erased'
  | 'restarted';
