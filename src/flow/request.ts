import type { FlowContext } from './flow-context.ts';
import type { Found } from './found.ts';
import type { Json, Option } from './prompt.ts';
import type { FlowSettings } from './published-flow.ts';

/**
 * What a flow cannot know or settle by itself: it asks, and goes on with what came of it in the same turn and the
 * same commit. The answer is the event `granted` or `denied`.
 */
export type Request =
  /** Free times for a viewing, those first that fit the wish they voiced; `again` for those that they have before them. */
  | { what: 'times'; again?: true }
  /** The time that they chose, or that a salesperson chose for them; denied when somebody else was faster. */
  | { what: 'book'; slot?: { resource: string; startsAt: string }; by?: Salesperson }
  | { what: 'unbook' }
  /** Whether they came. */
  | { what: 'settleViewing'; came: boolean }
  /** An offer from their answers; with `sweetened` the one thing that makes it better, with `simpler` of the next cheaper package, with `edits` a salesperson's. */
  | { what: 'offer'; sweetened?: boolean; simpler?: boolean; edits?: Json; by?: Salesperson }
  /** The package that is the next cheaper one for them; denied when there is none, or a salesperson made the offer. */
  | { what: 'simpler' }
  /** They took the offer, or refused it; denied when it has run out. */
  | { what: 'accept' }
  | { what: 'decline' }
  /** They are not counted on any more: the offer does not stand. */
  | { what: 'withdraw' }
  /** Contract and invoice. */
  | { what: 'papers' }
  /** Money that came in or went back; denied when it cannot be right. Minor units. */
  | { what: 'pay'; kind: 'paid' | 'refunded'; sum: number; currency: string; by: Salesperson }
  /** To ask for a score; denied when they were asked lately. */
  | { what: 'poll' }
  /** Their own link for friends, with what each side gets. */
  | { what: 'link' }
  /** Whom they brought, and what they have for it. */
  | { what: 'friends' }
  /** Whether the code that they came with, or have typed, counts; denied with the reason when it does not. */
  | { what: 'code'; code: string; isTyped?: true }
  /** What they were given for a friend whom they brought; denied when that was taken back. */
  | { what: 'bonus'; friendId: string };

/** As the desk knows them. */
interface Salesperson {
  id: string;
  name: string;
}

/** A request with the conversation that it comes from. */
export interface RequestScene {
  request: Request;
  leadId: string;
  conversationId: string;
  channel: string;
  address: string;
  context: FlowContext;
  settings: FlowSettings;
  now: Date;
}

export type Fulfilled =
  | { status: 'granted'; choices?: Option[]; found?: Found; changes?: DealChanges }
  | { status: 'denied'; why: string; changes?: DealChanges };

/** What came of it for the deal, and the facts to be kept. */
interface DealChanges {
  /** For the texts of the flow. */
  found?: Found;
  deal?: Partial<NonNullable<FlowContext['deal']>>;
  facts?: { name: string; data: Record<string, string | number | boolean | null> }[];
}
