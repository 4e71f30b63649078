import type { DeskStanding } from '../desk/standing.ts';
import type { Deal } from '../domain/deal.ts';
import type { Answered, Json } from '../flow/prompt.ts';
import type { Content } from './outgoing.ts';

/**
 * What one batch of turns writes, by table. Instants are those of the batch. Everything here goes into one commit,
 * or nothing does.
 */
export interface TurnRows {
  leads: LeadRow[];
  leadChanges: LeadChange[];
  identities: IdentityRow[];
  blocks: { identityId: string; blocked: boolean }[];
  conversations: ConversationRow[];
  messages: MessageRow[];
  editedMessages: { conversationId: string; sequence: number; text: string }[];
  answers: AnswerRow[];
  facts: FactRow[];
  consents: ConsentRow[];
  /** As they stand after the batch; one of each. */
  deals: { leadId: string; conversationId: string; deal: Deal }[];
  /** Stages that deals have entered. */
  dealStages: { dealId: string; stage: number; fact: string; at: string }[];
  /** Scores for the poll that was asked last in a conversation. */
  scores: { conversationId: string; score: number; comment: string | null }[];
  complaints: ComplaintRow[];
  /** What becomes of complaints from before the batch; one of a conversation. */
  complaintChanges: ComplaintChange[];
  reviews: ReviewRow[];
  /** Codes that people came with, or typed in a conversation: after everything else was written it is seen whether they count. */
  attributions: { leadId: string; code: string; typedIn: string | null }[];
  /** What was to be said unasked, and was not said then. */
  outreach: OutreachRow[];
  handoffs: HandoffRow[];
  /** Where handed-over leads stand now; one of a conversation. */
  standings: { conversationId: string; kept: Json; standing: DeskStanding }[];
  /** What is to be shown under cards, in order. */
  relays: RelayRow[];
  /** Other words for a salesperson's messages, which they wrote in `source` on their surface. */
  amendments: { conversationId: string; source: string; text: string }[];
  timersSet: { conversationId: string; key: string; event: string; dueAt: Date }[];
  timersCleared: { conversationId: string; key: string }[];
  /** Conversations of whose flow the timers all go. */
  timersEnded: string[];
  /** People whose personal data is erased in this commit, after everything else was written; one identity of each. */
  erasures: { identityId: string }[];
  /** Conversations without consent: what was said in them is dropped after everything else was written. */
  discards: { conversationId: string; identityId: string }[];
  /** The ids of events that came to nothing: the same may be tried again. */
  unaccepted: { channel: string; eventId: string }[];
  /** What a channel calls people, for identities that have no name. */
  names: { identityId: string; displayName: string | null; username: string | null }[];
}

interface LeadRow {
  id: string;
  language: string;
  name: string | null;
  source: string | null;
  campaign: string | null;
  referrer: string | null;
}

/** Fields that are null stay as they are. */
export interface LeadChange {
  id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  language: string | null;
  stage: number | null;
  lastSeenAt: Date | null;
  verdict: string | null;
  verdictReason: string | null;
  score: number | null;
}

interface IdentityRow {
  id: string;
  leadId: string;
  channel: string;
  address: string;
  displayName: string | null;
  username: string | null;
}

export interface ConversationRow {
  id: string;
  leadId: string;
  identityId: string;
  channel: string;
  address: string;
  flow: string;
  flowVersionId: string;
  status: 'open' | 'closed';
  outcome: string | null;
  /** The part of the XState snapshot that is kept. */
  snapshot: Json;
  language: string;
  sequence: number;
  promptSequence: number | null;
  /** A person's words were in this batch. */
  heard: boolean;
  /** The process that delivers what this conversation says; null when nothing is under way. */
  deliveringBy: string | null;
  isNew: boolean;
}

export interface MessageRow {
  conversationId: string;
  sequence: number;
  direction: 'in' | 'out';
  kind: string;
  text: string;
  content:
    | (Partial<Content> & {
        settles?: { sequence: number; chosen: string | null };
        /** Of what came in: the channel's own reference of the file. */
        reference?: string;
        /** Where a salesperson wrote it. */
        source?: { channel: string; message: string };
      })
    | null;
  state: 'received' | 'queued' | 'sending' | 'failed';
  platformId: string | null;
}

export interface AnswerRow extends Answered {
  id: string;
  leadId: string;
  conversationId: string;
  key: string;
  step: string;
  flowVersionId: string;
  messageSequence: number | null;
}

interface FactRow {
  id: string;
  leadId: string;
  conversationId: string | null;
  name: string;
  data: Json;
}

interface ConsentRow {
  id: string;
  leadId: string;
  conversationId: string;
  purpose: string;
  textVersion: string;
  language: string;
  granted: boolean;
  raw: string;
}

interface ComplaintRow {
  id: string;
  leadId: string;
  dealId: string | null;
  conversationId: string;
  words: string;
  rep: { id: string; name: string } | null;
  dueAt: Date;
  status: ComplaintStatus;
}

type ComplaintStatus = 'open' | 'solved' | 'unsolved' | 'withdrawn';

/** Of the complaint that is open; what is left out stays as it is. */
export interface ComplaintChange {
  conversationId: string;
  words?: string;
  dueAt?: Date;
  status?: ComplaintStatus;
}

interface ReviewRow {
  id: string;
  leadId: string;
  dealId: string | null;
  conversationId: string;
  text: string;
  caseFacts: string | null;
  permission: string;
}

export interface OutreachRow {
  id: string;
  leadId: string;
  conversationId: string;
  flow: string;
  step: string;
  decision: 'moved' | 'refused';
  reason: string;
  movedTo: Date | null;
}

/** Made, or refreshed when the conversation has one; without a reason it is only refreshed. */
export interface HandoffRow {
  id: string;
  leadId: string;
  conversationId: string;
  reason: string | null;
  verdict: Json;
}

/** A line under a card; numbered when it is written. */
export interface RelayRow {
  conversationId: string;
  kind: 'said' | 'edited' | 'notice';
  /** The message that it shows; null of a notice. */
  messageSequence: number | null;
  content: Json;
}

export function noRows(): TurnRows {
  return {
    leads: [],
    leadChanges: [],
    identities: [],
    blocks: [],
    conversations: [],
    messages: [],
    editedMessages: [],
    answers: [],
    facts: [],
    consents: [],
    deals: [],
    dealStages: [],
    scores: [],
    complaints: [],
    complaintChanges: [],
    reviews: [],
    attributions: [],
    outreach: [],
    handoffs: [],
    standings: [],
    relays: [],
    amendments: [],
    timersSet: [],
    timersCleared: [],
    timersEnded: [],
    erasures: [],
    discards: [],
    unaccepted: [],
    names: [],
  };
}
