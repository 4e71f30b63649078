import type { FactorScore, Verdict } from '../domain/bant.ts';
import type { Deal } from '../domain/deal.ts';
import type { Language } from '../domain/values.ts';
import type { CardAction } from './desk-event.ts';
import type { RelayLine, RelayOutcome } from './relay-line.ts';
import type { HandoffStatus } from './standing.ts';

export type HandoffReason = 'qualified' | 'human' | 'complaint' | 'unclear';

/** Between what the forms of the desk let choose; labels are in the business's language. */
export interface DeskChoices {
  /** Empty when everybody on the surface is of the team. */
  team: { id: string; name: string }[];
  lostReasons: { code: string; label: string }[];
  products: { code: string; label: string }[];
  /** What can be booked. */
  resources: { code: string; label: string }[];
  /** ISO 4217. */
  currency: string;
}

/** A handed-over lead as sales see it, in no surface's own format. All texts are plain: the surface escapes them. */
export interface SalesCard {
  handoffId: string;
  leadId: string;
  revision: number;
  language: Language;
  status: HandoffStatus;
  /** Who speaks to the lead. */
  speaking: 'bot' | 'human';
  /** Why sales were given the lead first. */
  reason: HandoffReason;
  /** Why else since then, in that order. */
  alsoReasons: HandoffReason[];
  /** Why nothing that we write reaches them any more; null while it does. */
  left: 'blocked' | 'stopped' | null;
  who: string;
  /** Answers in the business's language, as they were understood; absent when not known. */
  need?: string;
  budget?: string;
  authority?: string;
  timeline?: string;
  contact?: string;
  guests?: string;
  /** What they said besides their answers. */
  note?: string;
  verdict: { kind: Verdict['kind']; score: number; max: number; factors: FactorScore[] } | null;
  source?: string;
  lastWords?: string;
  /** What they asked and nobody has answered yet, the latest last. */
  questions: string[];
  /** The instant (ISO) by which the complaint that is open is to be solved. */
  solveBy?: string;
  /** The instant (ISO) by which they were told that somebody writes; `zone` is the business's. */
  promisedBy?: string;
  zone: string;
  channel: string;
  /** They telephoned: there is nowhere to write to them. */
  isCall?: true;
  ownerName?: string;
  /** Whom the rules chose, until somebody claims it. */
  offeredToName?: string;
  isOverdue: boolean;
  /** An ISO instant. */
  snoozedUntil?: string;
  /** As it was formatted in the business's language. */
  wonSum?: string;
  /** Why it was lost, in the words of the profile's list, and in the salesperson's own. */
  lostReason?: string;
  /** As it stands; `dealLines` writes it out. Absent before there is one, and of who was erased. */
  deal?: Deal;
  /** What can be done now, in the order of its buttons. What is not in here is not drawn. */
  actions: CardAction[];
  choices: DeskChoices;
  /** Where the dashboard shows the lead; absent when no public address is known. */
  link?: string;
  /** Where the card stands on the surface, once it was posted. */
  posted: { channel: string; message: string } | null;
  /** An earlier try to post it may have ended without a word: look whether it stands there already. */
  isRepeat?: boolean;
}

export type CardOutcome =
  | { status: 'shown'; channel: string; message: string }
  /** `mayStand`: it ended without a word, so the card may have been posted. */
  | { status: 'later'; afterMs: number; detail: string; mayStand?: true }
  | { status: 'refused'; detail: string };

/** Where sales see cards. Never throws. */
export interface SalesSurface {
  /** Posts a new card, or updates the one that `posted` names. */
  show(card: SalesCard): Promise<CardOutcome>;
  /** Puts a line of the conversation, or a notice, under the card. Called in order, one after another per card. */
  relay(line: RelayLine): Promise<RelayOutcome>;
}
