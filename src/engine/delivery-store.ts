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
   * meantime, keeps it and returns those messages in order. Where the right was lost meanwhile, only what was sent
   * or refused is noted. Doing it again changes nothing.
   */
  settle(deliveries: Delivery[], processId: string): Promise<Outgoing[]>;
  /**
   * Takes over a conversation whose deliverer died or let it wait, and returns what is undelivered, in order;
   * `busy` while another living process delivers it. Messages that were being sent when their process died are
   * marked as of unknown outcome.
   *
   * @param isInHand asked once the conversation is locked; `busy` as long as this process delivers it and knows
   */
  takeOver(conversationId: string, processId: string, isInHand: () => boolean): Promise<Outgoing[] | 'busy'>;
  /** The same only where the right to deliver is this process's own, which may not have heard that it is. */
  reclaim(conversationId: string, processId: string, isInHand: () => boolean): Promise<Outgoing[] | 'busy'>;
  /** Null until the platform's id of the message is kept. */
  sentMessage(conversationId: string, sequence: number): Promise<SentMessage | null>;
}
