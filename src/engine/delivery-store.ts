import type { Outgoing } from './outgoing.ts';

/** What became of a message that was being sent. */
export interface Delivery {
  conversationId: string;
  sequence: number;
  outcome:
    | { state: 'sent'; platformId: string | null }
    /** Goes back to wait, to be sent not before `retryInMs` from now. */
    | { state: 'queued'; retryInMs: number; detail: string; isUnknown: boolean }
    | { state: 'failed'; detail: string };
}

/** A message as it stands on its platform. */
export interface SentMessage {
  platformId: string;
  text: string;
  hasButtons: boolean;
}

/** The delivery side of conversations. */
export interface DeliveryStore {
  /**
   * Notes outcomes and gives up the right to deliver where nothing is left under way; where more was queued in the
   * meantime, keeps it and returns those messages in order.
   */
  settle(deliveries: Delivery[], processId: string): Promise<Outgoing[]>;
  /**
   * Takes over a conversation whose deliverer died or let it wait, and returns what is undelivered, in order;
   * `busy` while another living process delivers it. Messages that were being sent when their process died are
   * marked as of unknown outcome.
   */
  takeOver(conversationId: string, processId: string): Promise<Outgoing[] | 'busy'>;
  /** Null until the platform's id of the message is kept. */
  sentMessage(conversationId: string, sequence: number): Promise<SentMessage | null>;
}
