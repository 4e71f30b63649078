import { setTimeout as delay } from 'node:timers/promises';
import type { Delivery, DeliveryStore } from '../engine/delivery-store.ts';
import type { Outgoing } from '../engine/outgoing.ts';
import { messageSender, type SenderParts } from './message-sender.ts';

export interface Deliverer {
  /** Told which conversations a commit that begins now speaks in; `dispatch` or `doubt` follows. */
  prepare(conversationIds: Set<string>): void;
  /** Sends messages whose rows are committed as being sent by this process. Returns at once. */
  dispatch(messages: Outgoing[]): void;
  /**
   * The prepared commit failed, and may have happened all the same. What it says is looked for as soon as the
   * database answers; what is dispatched meanwhile waits, so that the order is kept.
   */
  doubt(conversationIds: Set<string>): void;
  /** The delivery job: takes over what nobody delivers. */
  recover(conversationId: string): Promise<'done' | 'busy'>;
  /** Resolves once nothing is being sent. From then on nothing waits for a database that does not answer. */
  drained(): Promise<void>;
}

interface DelivererParts extends SenderParts {
  store: DeliveryStore;
  processId: string;
}

/** A pause before the database is asked again for what it did not answer. */
const ASK_AGAIN_MS = 250;

/** Sends each conversation's messages one after another, many conversations at once, and notes what became of them. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { store, processId, log } = parts;
  const sender = messageSender(parts);
  const lines = new Map<string, Outgoing[]>();
  /** How many commits under way speak in a conversation. */
  const prepared = new Map<string, number>();
  let settled: Delivery[] = [];
  let beingSettled: Delivery[] = [];
  let settling: Promise<void> | null = null;
  /** Conversations that are being taken over, with what was dispatched meanwhile. */
  const claims = new Map<string, Outgoing[]>();
  const doubts = new Set<string>();
  /** Conversations that are to wait, until the store knows it, too. */
  const paused = new Set<string>();
  const ending = new AbortController();
  let pausing: Promise<void> | null = null;
  const idle: (() => void)[] = [];

  /** Whether this process knows of all that it is marked as sending in the conversation. */
  function isInHand(conversationId: string): boolean {
    const isIts = (delivery: Delivery) => delivery.conversationId === conversationId;
    return (
      prepared.has(conversationId) ||
      lines.has(conversationId) ||
      settled.some(isIts) ||
      beingSettled.some(isIts)
    );
  }

  function committed(conversationId: string): void {
    const others = (prepared.get(conversationId) ?? 1) - 1;
    if (others > 0) prepared.set(conversationId, others);
    else prepared.delete(conversationId);
  }

  function enqueue(messages: Outgoing[]): void {
    for (const message of messages) {
      if (paused.has(message.conversationId)) continue;
      const line = claims.get(message.conversationId) ?? lines.get(message.conversationId);
      if (line) line.push(message);
      else {
        const fresh = [message];
        lines.set(message.conversationId, fresh);
        void work(message.conversationId, fresh);
      }
    }
  }

  /** Throws what the store throws; the claim is kept then, for `settleDoubt` to go on with. */
  async function take(how: 'takeOver' | 'reclaim', conversationId: string): Promise<'done' | 'busy'> {
    doubts.delete(conversationId);
    try {
      const taken = await store[how](conversationId, processId, () => isInHand(conversationId));
      if (taken === 'busy') return 'busy';
      const parked = claims.get(conversationId) ?? [];
      // What was committed before we looked is in both.
      const bySequence = new Map([...taken, ...parked].map((message) => [message.sequence, message]));
      claims.set(
        conversationId,
        [...bySequence.values()].sort((one, other) => one.sequence - other.sequence),
      );
      return 'done';
    } catch (error) {
      doubts.add(conversationId);
      throw error;
    }
  }

  function letGo(conversationId: string): void {
    const parked = claims.get(conversationId) ?? [];
    claims.delete(conversationId);
    enqueue(parked);
    restIfIdle();
  }

  async function settleDoubt(conversationId: string): Promise<void> {
    while (doubts.has(conversationId) && !ending.signal.aborted) {
      // What is in hand comes before what is in doubt.
      const outcome = isInHand(conversationId)
        ? 'busy'
        : await take('reclaim', conversationId).catch(() => 'busy');
      if (outcome === 'done') continue;
      doubts.add(conversationId);
      await askAgain();
    }
    doubts.delete(conversationId);
    letGo(conversationId);
  }

  function doubt(conversationIds: Set<string>): void {
    for (const conversationId of conversationIds) {
      doubts.add(conversationId);
      if (claims.has(conversationId)) continue;
      claims.set(conversationId, []);
      void settleDoubt(conversationId);
    }
  }

  /** One pause for all who wait. */
  function askAgain(): Promise<void> {
    pausing ??= delay(ASK_AGAIN_MS, undefined, { signal: ending.signal })
      .catch(() => {})
      .finally(() => {
        pausing = null;
      });
    return pausing;
  }

  async function work(conversationId: string, line: Outgoing[]): Promise<void> {
    for (let message = line[0]; message; message = line[0]) {
      const delivery = await sender.send(message);
      line.shift();
      settled.push(delivery);
      // What follows must not overtake: the store lets it wait, and the job takes it up again in order.
      if (delivery.outcome.state === 'queued') {
        line.length = 0;
        paused.add(conversationId);
      }
      settling ??= settleAll();
    }
    lines.delete(conversationId);
    restIfIdle();
  }

  async function settleAll(): Promise<void> {
    for (let failures = 0; settled.length > 0; ) {
      beingSettled = settled;
      settled = [];
      // After a failure each conversation on its own: one that cannot be kept must not hold up the others.
      const parcels = failures > 0 ? byConversation(beingSettled) : [beingSettled];
      const unsettled: Delivery[] = [];
      for (const parcel of parcels) {
        try {
          const more = await store.settle(parcel, processId);
          for (const { conversationId, outcome } of parcel) {
            if (outcome.state === 'queued') paused.delete(conversationId);
          }
          enqueue(more);
          // The failed try may have happened all the same, and have marked more as being sent by us.
          if (failures > 0) doubt(new Set(parcel.map(({ conversationId }) => conversationId)));
        } catch (error) {
          if (unsettled.length === 0) log.error({ err: error }, 'delivery states could not be kept yet');
          unsettled.push(...parcel);
        }
      }
      for (const delivery of beingSettled) sender.forget(delivery);
      beingSettled = [];
      failures = unsettled.length > 0 ? failures + 1 : 0;
      // Given up only when the process ends: then another one finds them, and the repeat is counted.
      if (ending.signal.aborted && failures > 1) break;
      settled = [...unsettled, ...settled];
      if (failures > 0) await askAgain();
    }
    settling = null;
    restIfIdle();
  }

  const isIdle = () => lines.size === 0 && claims.size === 0 && settling === null;

  function restIfIdle(): void {
    if (isIdle()) for (const resolve of idle.splice(0)) resolve();
  }

  return {
    prepare(conversationIds) {
      for (const id of conversationIds) prepared.set(id, (prepared.get(id) ?? 0) + 1);
    },
    dispatch(messages) {
      enqueue(messages);
      for (const id of new Set(messages.map(({ conversationId }) => conversationId))) committed(id);
    },
    doubt(conversationIds) {
      for (const id of conversationIds) committed(id);
      doubt(conversationIds);
    },
    async recover(conversationId) {
      if (claims.has(conversationId) || isInHand(conversationId)) return 'busy';
      claims.set(conversationId, []);
      try {
        return await take('takeOver', conversationId);
      } finally {
        if (doubts.has(conversationId)) void settleDoubt(conversationId);
        else letGo(conversationId);
      }
    },
    drained() {
      ending.abort();
      return isIdle() ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));
    },
  };
}

function byConversation(deliveries: Delivery[]): Delivery[][] {
  const parcels = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const parcel = parcels.get(delivery.conversationId);
    if (parcel) parcel.push(delivery);
    else parcels.set(delivery.conversationId, [delivery]);
  }
  return [...parcels.values()];
}
