import type { Rep } from '../desk/desk-event.ts';
import type { Deal } from '../domain/deal.ts';
import type { DealFact } from '../domain/deal-after.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import type { PublishedFlow } from '../flow/published-flow.ts';
import type { Fulfilled, RequestScene } from '../flow/request.ts';
import type { Person } from './inbound.ts';
import type { TurnRows } from './turn-rows.ts';

/** Where turns are kept. One batch is one database transaction. */
export interface TurnStore {
  /**
   * Opens a transaction, notes the events' ids, and loads and locks what they concern. Resolves to what the work
   * returned once it is committed; rolls back when anything throws, and tries again on a serialisation conflict.
   */
  batch<T>(keys: BatchKeys, work: (batch: OpenBatch) => Promise<T>): Promise<T>;
  flowVersion(id: string): Promise<PublishedFlow>;
  /** Makes sure that the flow is kept and returns its id; the same hash keeps its id. */
  publishFlow(flow: PublishedFlow): Promise<string>;
  /** The earliest timers that are due at the instant, oldest first. */
  dueTimers(at: Date, limit: number): Promise<DueTimer[]>;
}

export interface BatchKeys {
  events: { channel: string; eventId: string; address: string }[];
  timers: DueTimer[];
  /** What salespeople did; their conversations are loaded whether open or closed. */
  acts: { channel: string; eventId: string; conversationId: string }[];
  at: Date;
}

export interface DueTimer {
  conversationId: string;
  key: string;
  event: string;
  dueAt: Date;
}

export interface OpenBatch {
  /** In the order of the events asked for, then of the acts: whether it is new. */
  fresh: boolean[];
  /** The person behind a channel and address, with their open conversation; absent when nobody is known there. */
  people: Map<string, LoadedPerson>;
  /** The people behind closed conversations that were asked for, by conversation. */
  closed: Map<string, LoadedPerson>;
  /** Timers that are still set, as `conversationId key`. */
  liveTimers: Set<string>;
  /** Finds the answer that a message gave, and which message it is, by the platform's id of the message. */
  messageOf(
    conversationId: string,
    platformId: string,
  ): Promise<{ sequence: number; answerKeys: string[] } | null>;
  /** Whether the person behind a conversation has another one that is open. */
  hasAnotherOpen(conversationId: string): Promise<boolean>;
  /** The first of these that is a customer's code; null when none is. */
  knownCode(codes: string[]): Promise<string | null>;
  /** What was noted of a conversation, the first first. */
  factsOf(conversationId: string): Promise<DealFact[]>;
  /** Does what a flow requested, in this transaction. */
  fulfil(scene: RequestScene): Promise<Fulfilled>;
  /** Writes everything and commits, with a delivery job for each conversation that says something. */
  commit(rows: TurnRows, processId: string): Promise<void>;
}

/** The key of `people`. */
export function personKey(channel: string, address: string): string {
  return `${channel} ${address}`;
}

export interface LoadedPerson {
  identityId: string;
  leadId: string;
  channel: string;
  address: string;
  blocked: boolean;
  /** What the channel calls them, as the event at hand says. */
  introduced?: Person;
  language: string;
  /** Answers of earlier conversations that need not be asked again. */
  known: Record<string, Answered>;
  /** The version of the consent text that they agreed to last; null when they never did. */
  consentVersion: string | null;
  stage: number;
  /** What a new conversation goes on with: the lead's last deal, unless that was over. */
  deal: Deal | null;
  lastSeenAt: Date;
  conversation: LoadedConversation | null;
}

export interface LoadedConversation {
  id: string;
  flowVersionId: string;
  snapshot: Json;
  outcome: string | null;
  sequence: number;
  promptSequence: number | null;
  deliveringBy: string | null;
  isClosed: boolean;
  /** Null while the lead was not handed over. */
  desk: LoadedDesk | null;
}

/** A handed-over lead as it is stored. */
export interface LoadedDesk {
  /** Null where it was handed over before there was a desk. */
  kept: Json | null;
  /** The ISO instant of the handover. */
  at: string;
  owner: Rep | null;
}
