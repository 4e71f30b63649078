import type { RepAction } from './desk-event.ts';
import type { HandoffStatus } from './standing.ts';

/** Who pressed, as the surface knows them: `T1/U1` in Slack, a user id in Telegram, a name in the dashboard. */
export interface PressedBy {
  surface: 'slack' | 'telegram' | 'dashboard';
  id: string;
  name: string;
}

export type PressOutcome =
  | { status: 'done' }
  /** Somebody else has the lead. */
  | { status: 'taken'; byName: string }
  /**
   * The handoff does not take it as it stands: it is closed already, or there is nothing to take back. With `isCall`
   * because they telephoned, so that there is nowhere to write to them.
   */
  | { status: 'not-now'; handoff: HandoffStatus; isCall?: true }
  /** The lead has left, so nothing that is written reaches them. */
  | { status: 'left'; why: 'stopped' | 'blocked' | 'erased' }
  /** It cannot be done as things are: the time is taken, the sum is too much. `denialWords` says why. */
  | { status: 'denied'; why: string }
  /** Nobody of the sales team. */
  | { status: 'stranger' }
  /** There is no such lead any more. */
  | { status: 'gone' };

/**
 * Something that a salesperson does with a lead. Resolves after the commit; rejects when nothing was kept. The same
 * `eventId` of the same surface again changes nothing.
 */
export type Press = (press: {
  handoffId: string;
  eventId: string;
  by: PressedBy;
  action: RepAction;
}) => Promise<PressOutcome>;
