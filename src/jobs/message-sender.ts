import type { Delivery, DeliveryStore, SentMessage } from '../engine/delivery-store.ts';
import type { ChannelName } from '../engine/inbound.ts';
import type { Outgoing, SendOutcome, Transport } from '../engine/outgoing.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface SenderParts {
  transports: Map<ChannelName, Transport>;
  store: Pick<DeliveryStore, 'sentMessage'>;
  /** The person blocked us on this channel. */
  blocked(message: Outgoing): void;
  observe(channel: ChannelName, outcome: SendOutcome): void;
  log: Logger;
}

/** A pause after a send of unknown outcome: long enough for the platform to recover, short enough for a talk. */
const RETRY_UNKNOWN_MS = 2_000;

/** Sends one message by the transport of its channel. */
export function messageSender({ transports, store, blocked, observe, log }: SenderParts) {
  /** Questions that were sent a moment ago: whoever answers at once is faster than the database. */
  const unkept = new Map<string, SentMessage>();

  return {
    /** Resolves to what became of it, whatever that is. */
    async send(message: Outgoing): Promise<Delivery> {
      const transport = transports.get(message.channel);
      const outcome = await outcomeOf(message, transport);
      observe(message.channel, outcome);
      const { conversationId, sequence } = message;
      if (outcome.status === 'refused') {
        log.warn(
          { conversation: conversationId, reason: outcome.reason, detail: outcome.detail },
          'message refused by the platform',
        );
        if (outcome.reason === 'blocked') blocked(message);
      }
      if (outcome.status === 'sent') {
        if (transport?.settle) await settleBefore(message, transport);
        const { text, buttons = [] } = message.content;
        const { platformId } = outcome;
        if (platformId !== null && buttons.length > 0) {
          unkept.set(keyOf(conversationId, sequence), { platformId, text, hasButtons: true });
        }
      }
      return { conversationId, sequence, outcome: deliveryOf(outcome) };
    },

    /** The store knows by now that it was sent. */
    forget({ conversationId, sequence }: Delivery): void {
      unkept.delete(keyOf(conversationId, sequence));
    },
  };

  async function outcomeOf(message: Outgoing, transport: Transport | undefined): Promise<SendOutcome> {
    if (!transport) {
      return { status: 'later', afterMs: 60_000, detail: `The channel ${message.channel} is not connected.` };
    }
    try {
      return await transport.send(message);
    } catch (error) {
      // A fault of ours, such as a message that cannot be rendered: the next try would fail in the same way.
      log.error({ conversation: message.conversationId, err: error }, 'a message could not be sent');
      const detail = error instanceof Error ? error.name : 'unknown';
      return { status: 'refused', reason: 'rejected', detail };
    }
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
    try {
      transport.settle?.({ address, platformId: sent.platformId, text: sent.text, chosen });
    } catch (error) {
      log.error({ conversation: conversationId, err: error }, 'an answered question keeps its buttons');
    }
  }
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
