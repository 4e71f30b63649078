import type { Transport } from '../../engine/outgoing.ts';

/** Where the terminal is that somebody talked in, nobody else knows: what comes later, such as a reminder, has failed. */
export const closedTerminal: Transport = {
  channel: 'terminal',
  send: async () => ({ status: 'refused', reason: 'rejected', detail: 'The terminal was closed.' }),
};
