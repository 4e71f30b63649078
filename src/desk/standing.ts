import type { Rep } from './desk-event.ts';

export const HANDOFF_STATUSES = [
  'waiting',
  'claimed',
  'in-conversation',
  'snoozed',
  'returned',
  'won',
  'lost',
  'not-a-target',
] as const;

/** Where a handed-over lead stands; the same words in the database, in the API and on the cards. */
export type HandoffStatus = (typeof HANDOFF_STATUSES)[number];

/** What is kept beside the statechart's snapshot, to be asked for in SQL. Instants are ISO. */
export interface DeskStanding {
  status: HandoffStatus;
  /** Who speaks to the customer. */
  speaking: 'bot' | 'human';
  owner: Rep | null;
  /** Whom the rules chose, until somebody claims it. */
  offeredTo: Rep | null;
  /** Nobody has answered in time; see the profile's `sla`. */
  isOverdue: boolean;
  firstAnsweredAt: string | null;
  snoozedUntil: string | null;
}
