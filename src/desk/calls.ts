import type { Rep } from './desk-event.ts';
import type { PressedBy } from './press.ts';

/** A call that somebody of the sales team writes down by answering the flow's questions as the caller does. */
export interface Call {
  /** See `callAddress`. */
  address: string;
  conversationId: string;
  isOpen: boolean;
}

/** Where leads come from that telephoned. */
export const CALL_SOURCE = 'phone';

/** Who is on the phone with the sales team. */
export interface Calls {
  /** Who of the team they are; null when they are not of it. */
  repOf(by: PressedBy): Rep | null;
  /** The latest calls of the salesperson with this address, the newest first; some twenty at most. */
  latest(address: string): Promise<Call[]>;
}
