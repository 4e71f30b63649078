import type { SalesCard } from './sales-card.ts';
import type { HandoffStatus } from './standing.ts';

/** What salespeople can do with a lead where it stands, in the order of the buttons. */
export function openActions(status: HandoffStatus): SalesCard['actions'] {
  return [...ACTIONS[status]];
}

const OWNED = ['noAnswer', 'won', 'lost', 'notATarget', 'reassign', 'snooze', 'returnToBot'] as const;

const ACTIONS: Record<HandoffStatus, readonly SalesCard['actions'][number][]> = {
  waiting: ['claim'],
  claimed: OWNED,
  'in-conversation': OWNED,
  snoozed: ['won', 'lost', 'notATarget', 'reassign', 'returnToBot', 'reopen'],
  returned: ['claim'],
  won: ['reopen'],
  lost: ['reopen'],
  'not-a-target': ['reopen'],
};
