import type { DeskHappening } from '../desk/desk-event.ts';
import type { DeskStanding } from '../desk/standing.ts';

/** Something that is done at the sales desk with a handed-over lead. */
export interface DeskAct {
  /** Where it was done, such as `slack`; with `eventId` it makes the act happen once. */
  channel: string;
  /** At most 200 characters. */
  eventId: string;
  conversationId: string;
  what: DeskHappening;
}

export type ActOutcome =
  | { status: 'done' }
  /** It was done before. */
  | { status: 'duplicate' }
  /** The lead, as it stands, does not take it. */
  | { status: 'refused'; standing: DeskStanding }
  /** It cannot be done as things are: the time is taken, the sum is too much. */
  | { status: 'denied'; why: string }
  /** There is no such lead, or its data was erased. */
  | { status: 'gone' };
