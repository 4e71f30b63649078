import type { ActOutcome, DeskAct } from './desk-act.ts';
import type { Accepted, Inbound } from './inbound.ts';
import { type BatchScope, Talks } from './talks.ts';
import type { TurnRows } from './turn-rows.ts';
import type { DueTimer } from './turn-store.ts';

export interface BatchInput {
  inbounds: Inbound[];
  acts: DeskAct[];
  timers: DueTimer[];
}

export interface BatchOutput {
  /** In the order of the inbounds. */
  accepted: Accepted[];
  /** In the order of the acts. */
  acted: ActOutcome[];
  /** In the order of the timers: whether it fired here. */
  fired: boolean[];
  rows: TurnRows;
}

/**
 * Takes a batch of events through their conversations in one transaction: load and lock, compute in memory, write,
 * commit. Events of one conversation happen in the order given. Safe to call again after a failure: an event that
 * was committed once is a duplicate from then on. An act that came to nothing may be tried again with the same id.
 */
export async function runBatch(input: BatchInput, scope: BatchScope): Promise<BatchOutput> {
  const { inbounds, acts, timers } = input;
  const { store, tools } = scope;
  const events = inbounds.map(({ channel, eventId, address }) => ({ channel, eventId, address }));
  return store.batch({ events, acts, timers, at: tools.now }, async (batch) => {
    const talks = new Talks(batch, scope);
    const accepted: Accepted[] = [];
    for (const [index, inbound] of inbounds.entries()) {
      accepted.push(batch.fresh[index] ? await talks.hear(inbound) : 'duplicate');
    }
    const acted: ActOutcome[] = [];
    const undone = new Map<string, TurnRows['unaccepted'][number]>();
    for (const [index, act] of acts.entries()) {
      const { channel, eventId } = act;
      const id = `${channel} ${eventId}`;
      const isFresh = batch.fresh[inbounds.length + index] || undone.has(id);
      const outcome: ActOutcome = isFresh ? await talks.act(act) : { status: 'duplicate' };
      acted.push(outcome);
      if (outcome.status === 'done') undone.delete(id);
      else if (outcome.status !== 'duplicate') undone.set(id, { channel, eventId });
    }
    const fired: boolean[] = [];
    for (const timer of timers) fired.push(await talks.wake(timer));
    const rows = talks.finish();
    rows.unaccepted.push(...undone.values());
    scope.committing(rows);
    await batch.commit(rows, tools.processId);
    return { accepted, acted, fired, rows };
  });
}
