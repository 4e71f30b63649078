import type { AnyMachineSnapshot } from 'xstate';
import type { DeskContext } from './desk-context.ts';
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

export const CLOSED: ReadonlySet<HandoffStatus> = new Set(['won', 'lost', 'not-a-target']);

/** What is kept beside the statechart's snapshot, to be asked for in SQL. Instants are ISO. */
export interface DeskStanding {
  status: HandoffStatus;
  /** Who speaks to the customer. */
  speaking: 'bot' | 'human';
  owner: Rep | null;
  /** Whom the rules chose, until somebody claims it. */
  offeredTo: Rep | null;
  /** The rules are to be asked whom to offer it to. */
  isToBeOffered: boolean;
  /** Who let it go by, when it is offered again. */
  passed: string[];
  /** Nobody has answered within the promised time. */
  isOverdue: boolean;
  firstAnsweredAt: string | null;
  snoozedUntil: string | null;
  /** They telephoned: there is nowhere to write to them. */
  isCall: boolean;
  /** Why nothing that is written reaches them; null while it does. */
  left: DeskContext['left'];
  /** Of what they complained: `asking` while they are asked whether it is solved. */
  complaint: 'nothing' | 'open' | 'asking';
  /** By when it is to be solved, or was, an ISO instant; null when there was none. */
  solveBy: string | null;
}

export function standingOf(snapshot: AnyMachineSnapshot): DeskStanding {
  const { handling, speaking, answering, complaining } = snapshot.value as {
    handling: string;
    complaining: 'nothing' | { open: string } | 'asking';
    speaking: 'bot' | 'human';
    answering: string | { awaiting: string };
  };
  const {
    owner,
    offeredTo,
    isOffered,
    passed,
    firstAnsweredAt,
    snoozedUntil,
    isCall = false,
    left,
    solveBy = null,
  } = snapshot.context as DeskContext;
  const status = STATUS_OF[handling] ?? 'waiting';
  return {
    status,
    speaking,
    owner,
    offeredTo,
    isToBeOffered: status === 'waiting' && !isOffered,
    passed,
    isOverdue: typeof answering === 'object' && answering.awaiting !== 'onTime',
    firstAnsweredAt,
    snoozedUntil,
    isCall,
    left,
    complaint: typeof complaining === 'object' ? 'open' : complaining,
    solveBy,
  };
}

const STATUS_OF: Record<string, HandoffStatus> = {
  waiting: 'waiting',
  claimed: 'claimed',
  inConversation: 'in-conversation',
  snoozed: 'snoozed',
  returned: 'returned',
  won: 'won',
  lost: 'lost',
  notATarget: 'not-a-target',
};
