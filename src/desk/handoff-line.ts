import type { HandoffStatus } from './standing.ts';

/** A handed-over lead as one line of a list, the same on every surface. Instants are ISO. */
export interface HandoffLine {
  handoffId: string;
  conversationId: string;
  leadId: string;
  /** Their name, or what is said of a lead without one or an erased one, in the language of the list. */
  who: string;
  /** Answers in the language of the list; null when not known. */
  need: string | null;
  budget: string | null;
  status: HandoffStatus;
  /** Nobody has answered in time. */
  isOverdue: boolean;
  ownerName: string | null;
  /** Whom the rules chose, until somebody claims it. */
  offeredToName: string | null;
  /** When it was handed over. */
  createdAt: string;
  /** What they wrote last. */
  lastWords: string | null;
  /** Since when they wait for a salesperson's word; null when it is not our turn. */
  waitingForAnswerSince: string | null;
}
