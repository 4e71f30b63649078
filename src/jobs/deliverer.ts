import type { Delivery, DeliveryStore, SentMessage } from '../engine/delivery-store.ts';
import type { ChannelName } from '../engine/inbound.ts';
import type { Outgoing, SendOutcome, Transport } from '../engine/outgoing.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface Deliverer {
  /** Sends messages whose rows are committed as being sent by this process. Returns at once. */
  dispatch(messages: Outgoing[]): void;
  /** The delivery job: takes over what nobody delivers. */
  recover(conversationId: string): Promise<'done' | 'busy'>;
  /** Resolves once nothing is being sent. */
  drained(): Promise<void>;
}

interface DelivererParts {
  transports: Map<ChannelName, Transport>;
  store: DeliveryStore;
  processId: string;
  /** The person blocked us on this channel. */
  blocked(message: Outgoing): void;
  observe(channel: ChannelName, outcome: SendOutcome): void;
  log: Logger;
}

/** A pause after a send of unknown outcome: long enough for the platform to recover, short enough for a talk. */
const RETRY_UNKNOWN_MS = 2_000;

/** Sends each conversation's messages one after another, many conversations at once, and notes what became of them. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { transports, store, processId, log } = parts;
  const lines = new Map<string, Outgoing[]>();
  /** Questions that were sent a moment ago: whoever answers at once is faster than the database. */
  const unkept = new Map<string, SentMessage>();
  let settled: Delivery[] = [];
  let settling: Promise<void> | null = null;
  const idle: (() => void)[] = [];

  function dispatch(messages: Outgoing[]): void {
    for (const message of messages) {
      const line = lines.get(message.conversationId);
      if (line) line.push(message);
      else {
        const fresh = [message];
        lines.set(message.conversationId, fresh);
        void work(message.conversationId, fresh);
      }
    }
  }

  async function work(conversationId: string, line: Outgoing[]): Promise<void> {
    let mustWait = false;
    for (let message = line[0]; message && !mustWait; message = line[0]) {
      const outcome = await send(message);
      line.shift();
      settled.push({ conversationId, sequence: message.sequence, outcome: deliveryOf(outcome) });
      const { text, buttons = [] } = message.content;
      if (outcome.status === 'sent' && outcome.platformId !== null && buttons.length > 0) {
        const { platformId } = outcome;
        unkept.set(keyOf(conversationId, message.sequence), { platformId, text, hasButtons: true });
      }
      // What follows must not overtake: the store lets it wait, and the job takes it up again in order. Until the
      // store has done so the line stays, so that what is said meanwhile joins it instead of going out.
      mustWait = outcome.status === 'later' || outcome.status === 'unknown';
    }
    if (!mustWait) lines.delete(conversationId);
    settling ??= settleAll();
  }

  async function send(message: Outgoing): Promise<SendOutcome> {
    const transport = transports.get(message.channel);
    if (!transport) {
      return { status: 'later', afterMs: 60_000, detail: `The channel ${message.channel} is not connected.` };
    }
    const outcome = await transport.send(message);
    parts.observe(message.channel, outcome);
    if (outcome.status === 'refused') {
      log.warn(
        { conversation: message.conversationId, reason: outcome.reason, detail: outcome.detail },
        'message refused by the platform',
      );
      if (outcome.reason === 'blocked') parts.blocked(message);
    }
    if (outcome.status === 'sent' && transport.settle) await settleBefore(message, transport);
    return outcome;
  }

  /** Looked up only now, so that nobody waits for it. */
  async function settleBefore(
    { conversationId, address, settles }: Outgoing,
    transport: Transport,
  ): Promise<void> {
    if (!settles) return;
    const { sequence, chosen } = settles;
    const sent =
      unkept.get(keyOf(conversationId, sequence)) ??
      (await store.sentMessage(conversationId, sequence).catch(() => null));
    if (!sent?.hasButtons) return;
    transport.settle?.({ address, platformId: sent.platformId, text: sent.text, chosen });
  }

  async function settleAll(): Promise<void> {
    while (settled.length > 0) {
      const batch = settled;
      settled = [];
      try {
        dispatch(await store.settle(batch, processId));
      } catch (error) {
        // The messages stay marked as being sent; the delivery job finds them, and the repeat is counted.
        log.error({ err: error }, 'delivery states could not be kept');
      } finally {
        for (const { conversationId, sequence, outcome } of batch) {
          unkept.delete(keyOf(conversationId, sequence));
          if (outcome.state === 'queued') lines.delete(conversationId);
        }
      }
    }
    settling = null;
    if (lines.size === 0) for (const resolve of idle.splice(0)) resolve();
  }

  return {
    dispatch,
    async recover(conversationId) {
      if (lines.has(conversationId)) return 'busy';
      const messages = await store.takeOver(conversationId, processId);
      if (messages === 'busy') return 'busy';
      dispatch(messages);
      return 'done';
    },
    drained: () =>
      lines.size === 0 && settling === null
        ? Promise.resolve()
        : new Promise((resolve) => idle.push(resolve)),
  };
}

function keyOf(conversationId: string, sequence: number): string {
  return `${conversationId}:${sequence}`;
}

function deliveryOf(outcome: SendOutcome): Delivery['outcome'] {
  switch (outcome.status) {
    case 'sent':
      return { state: 'sent', platformId: outcome.platformId };
    case 'refused':
      return { state: 'failed', detail: outcome.detail };
    case 'later':
      return { state: 'queued', retryInMs: outcome.afterMs, detail: outcome.detail, isUnknown: false };
    case 'unknown':
      return { state: 'queued', retryInMs: RETRY_UNKNOWN_MS, detail: outcome.detail, isUnknown: true };
  }
}
