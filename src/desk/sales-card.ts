import type { FactorScore, Verdict } from '../domain/bant.ts';
import type { Language } from '../domain/values.ts';

export type HandoffReason = 'qualified' | 'human' | 'unclear';

/** A handed-over lead as sales see it, in no surface's own format. All texts are plain: the surface escapes them. */
export interface SalesCard {
  handoffId: string;
  leadId: string;
  revision: number;
  language: Language;
  status: 'waiting' | 'claimed';
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
  /** What they said besides their answers. */
  note?: string;
  verdict: { kind: Verdict['kind']; score: number; max: number; factors: FactorScore[] } | null;
  source?: string;
  lastWords?: string;
  /** What they asked and nobody has answered yet, the latest last. */
  questions: string[];
  /** The instant (ISO) by which they were told that somebody writes; `zone` is the business's. */
  promisedBy?: string;
  zone: string;
  channel: string;
  claimedByName?: string;
  /** Where the dashboard shows the lead; absent when no public address is known. */
  link?: string;
  /** Where the card stands on the surface, once it was posted. */
  posted: { channel: string; message: string } | null;
}

export type CardOutcome =
  | { status: 'shown'; channel: string; message: string }
  | { status: 'later'; afterMs: number; detail: string }
  | { status: 'refused'; detail: string };

/** Where sales see cards. Posts a new card, or updates the one that `posted` names. Never throws. */
export interface SalesSurface {
  show(card: SalesCard): Promise<CardOutcome>;
}

/** A press of Claim. Exactly one of several wins. */
export type Claim = (claim: {
  handoffId: string;
  by: string;
  byName: string;
}) => Promise<{ status: 'claimed' } | { status: 'taken'; byName: string } | { status: 'gone' }>;
