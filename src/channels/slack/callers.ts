import type { Call, Calls } from '../../desk/calls.ts';
import { parseButtonToken } from '../../engine/button-token.ts';
import { inOrder } from './in-order.ts';

/** Whose words they are that a salesperson writes to the app while somebody is on the phone with them. */
export interface Callers {
  /** The call that goes on; null when none does, so that the words are their own. */
  ofMessage(address: string): Promise<Call | null>;
  /** The call in which the button was offered, also when that is over; null when it was in none. */
  ofPress(address: string, token: string): Promise<Call | null>;
}

/**
 * Asks at each message, since any process may have begun or ended a call meanwhile; for who is not of the sales team
 * nothing is asked. Rejects when it cannot be said now.
 */
export function createCallers(calls: Calls | undefined): Callers {
  const queue = inOrder();

  async function latest(address: string): Promise<Call[]> {
    const isRep = calls?.repOf({ surface: 'slack', id: address, name: address });
    // In order, so that two messages of somebody are let through as they came.
    return calls && isRep ? queue(address, () => calls.latest(address)) : [];
  }

  return {
    ofMessage: async (address) => (await latest(address)).find(({ isOpen }) => isOpen) ?? null,
    async ofPress(address, token) {
      const parsed = parseButtonToken(token);
      const offered = parsed && (await latest(address));
      return offered?.find(({ conversationId }) => conversationId.endsWith(parsed?.tail ?? '')) ?? null;
    },
  };
}
