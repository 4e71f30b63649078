import type { DealForms } from '../desk/deal-forms.ts';
import type { Press } from '../desk/press.ts';
import type { DeskChoices } from '../desk/sales-card.ts';
import type { NpsTally } from '../insights/nps-figures.ts';
import type { Span } from '../insights/span-of-days.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { AdminSession } from './admin-contract.ts';
import type { ChatMessage, ChatPost, ChatSession } from './chat-contract.ts';
import type { LeadDeal } from './deal-contract.ts';
import type { HandoffDetail, InboxPage, InboxRow, InboxView } from './desk-contract.ts';
import type {
  ConversationDetail,
  ConversationPage,
  ConversationRow,
  LeadDetail,
  LeadRow,
  TranscriptLine,
} from './lead-contract.ts';
import type { BonusPage, ReferralReport } from './referral-contract.ts';
import type {
  ComplaintPage,
  ComplaintStatus,
  NpsBreakdown,
  NpsReport,
  ReviewPage,
  ReviewPermission,
} from './report-contract.ts';
import type { WebhookDeliveryPage, WebhookEndpoint } from './webhook-contract.ts';

type Language = AdminSession['language'];

/** What the server needs from the rest of the product. */
export interface HttpPorts {
  chat: ChatPort;
  leads: LeadsPort;
  desk: DeskPort;
  reports: ReportsPort;
  files: FilesPort;
  webhooks: WebhooksPort;
  referrals: ReferralsPort;
  documents: DocumentsPort;
  /** Absent without a bot, or when its updates come by long polling. */
  telegram?: TelegramPort;
  /** Absent without Slack, or in Socket Mode. */
  slack?: SlackPort;
  health: {
    /** Resolves when the database has answered, rejects when it has not. */
    askDatabase(): Promise<unknown>;
    /** The process is about to end and takes nothing new. */
    draining(): boolean;
    /** How sending goes, by channel; only channels that were sent to. */
    delivery(): Record<string, { sending: 'works' | 'fails'; since: string }>;
  };
  admin: { token: string; session: AdminSession };
  /** The origin that people reach us at, when it is known. */
  publicUrl?: string;
  /** The folder of the built pages. */
  pages: string;
  metrics: Metrics;
  log: Logger;
  /** Milliseconds; only differences count. */
  now(): number;
}

/** Offers, contracts and invoices. */
interface DocumentsPort {
  /** `file` is null while it is not made, and after an erasure. Null when there is no such document. */
  find(id: string): Promise<{
    state: 'waiting' | 'made' | 'failed' | 'erased';
    file: Uint8Array | null;
    name: string;
  } | null>;
}

/** What the business's own tools are told. */
interface WebhooksPort {
  endpoints: WebhookEndpoint[];
  /** Deliveries, the newest first; `after` is the id of the last one seen. */
  page(query: { limit: number; after: string | null; state: string | null }): Promise<WebhookDeliveryPage>;
  /** Takes a failed delivery up again. False when it has not failed. */
  again(id: string): Promise<boolean>;
}

/** Who brought whom. */
interface ReferralsPort {
  /** ISO dates of the business, both included; null leaves an end open. */
  report(period: { from: string | null; to: string | null }): Promise<ReferralReport>;
  bonuses(query: { limit: number }): Promise<BonusPage>;
  /** The same again changes nothing. `no-sale`: the friend has not bought, or the sale was taken back. */
  noteBonus(note: {
    friendId: string;
    given: boolean;
  }): Promise<{ status: 'noted'; givenAt: string | null } | { status: 'unknown' | 'no-sale' }>;
}

/** A point in a browser's history; names the last message that was seen. */
export interface HistoryPoint {
  conversationId: string;
  sequence: number;
}

/** A message as it is kept: its file has no address yet. */
export type Stored<Message extends ChatMessage> = Omit<Message, 'file'> & {
  file?: Omit<NonNullable<ChatMessage['file']>, 'url'>;
};

export interface HistoryPart {
  /** In order. `sequence` of a message runs over all conversations of the browser. */
  messages: { point: HistoryPoint; message: Stored<ChatMessage> }[];
  /** Of the latest conversation; null before the first. */
  language: Language | null;
  /** There is more after the last message. */
  more: boolean;
}

/**
 * `edited`: the words of a message that was said before are others now. `desk`: a handed-over lead or its conversation has changed; its address is the id of the conversation. `missed`:
 * notices may have been lost, so everything is to be read again.
 */
export type ChatNotice =
  | { kind: 'message' | 'edited' | 'typing' | 'desk'; address: string }
  | { kind: 'missed' };

export interface ChatPort {
  business: ChatSession['business'];
  defaultLanguage: Language;
  /** Resolves after the commit; rejects when nothing was kept. */
  accept(post: ChatPost, address: string): Promise<'done' | 'duplicate' | 'ignored'>;
  /**
   * What was said after a point, or the latest messages without one. `unknown` when the browser never saw such a
   * point: the cursor is of another browser or of a database that is gone.
   */
  history(address: string, after: HistoryPoint | null): Promise<HistoryPart | 'unknown'>;
  /** The latest messages that salespeople corrected, numbered as in the history; empty for an unknown browser. */
  corrected(address: string): Promise<HistoryPart['messages']>;
  /** @returns ends the subscription */
  subscribe(listener: (notice: ChatNotice) => void): () => void;
}

/** Where a page of leads ends. */
export interface LeadPoint {
  lastSeenAt: Date;
  id: string;
}

export interface LeadsPort {
  page(query: {
    limit: number;
    after: LeadPoint | null;
    search: string | null;
  }): Promise<{ leads: LeadRow[]; next: LeadPoint | null }>;
  find(id: string, language: Language): Promise<StoredLead | null>;
  /** The last first; null when there is no such lead. */
  dealsOf(id: string, language: Language): Promise<LeadDeal[] | null>;
  conversations(query: {
    limit: number;
    /** The id of the last one seen. */
    after: string | null;
  }): Promise<{ conversations: ConversationRow[]; next: ConversationPage['next'] }>;
  conversation(id: string): Promise<StoredConversation | null>;
}

export type StoredConversation = Omit<ConversationDetail, 'messages'> & {
  messages: Stored<TranscriptLine>[];
};
type StoredLead = Omit<LeadDetail, 'conversations'> & { conversations: StoredConversation[] };

/** Where a page of the inbox ends; `at` is what the view is ordered by after what is overdue. */
export interface InboxPoint {
  isOverdue: boolean;
  at: Date;
  id: string;
}

/** The sales desk, as the dashboard is one of its surfaces. */
export interface DeskPort {
  press: Press;
  choices: DeskChoices;
  forms: DealForms;
  /** Handed-over leads of a view, what is overdue first, then the oldest; of the closed ones the last closed first. */
  page(query: {
    view: InboxView;
    /** The name of who looks; null when they have not said. */
    by: string | null;
    limit: number;
    after: InboxPoint | null;
    language: Language;
  }): Promise<{ handoffs: InboxRow[]; next: InboxPoint | null; counts: InboxPage['counts'] }>;
  find(handoffId: string, language: Language): Promise<HandoffDetail | null>;
  /** What salespeople send from here. */
  uploads: {
    /** `gone`: there is no such lead any more; `taken`: the id is that of a file for somebody else. */
    keep(
      handoffId: string,
      id: string,
      file: { name: string; mime: string; bytes: Uint8Array },
    ): Promise<'kept' | 'gone' | 'taken'>;
    /** Null when there is none for the lead of that handoff. */
    find(handoffId: string, id: string): Promise<{ name: string; mime: string } | null>;
  };
  /** @returns ends the subscription */
  subscribe(listener: (notice: ChatNotice) => void): () => void;
  now(): Date;
}

type NpsGroupTally = NpsTally & { key: string | null };

/** Where a page of complaints ends. */
export interface ComplaintPoint {
  dueAt: Date;
  id: string;
}

/** What customers think of the business. Of a person who was erased only their score is there. */
export interface ReportsPort {
  /** Of those who were asked in the span; each of `product`, `source` and `rep` narrows it down. */
  nps(query: {
    span: Span;
    by: NpsBreakdown;
    product: string | null;
    source: string | null;
    rep: string | null;
  }): Promise<
    Pick<NpsReport, 'comments' | 'groupsLeftOut'> & {
      overall: NpsTally;
      groups: NpsGroupTally[];
      months: NpsGroupTally[];
    }
  >;
  complaints(query: {
    status: ComplaintStatus;
    limit: number;
    after: ComplaintPoint | null;
  }): Promise<{ complaints: ComplaintPage['complaints']; next: ComplaintPoint | null }>;
  reviews(query: {
    permission: ReviewPermission | null;
    limit: number;
    /** The id of the last one seen. */
    after: string | null;
  }): Promise<ReviewPage>;
}

/** The files of messages, wherever their bytes are. */
export interface FilesPort {
  /**
   * Null when there is none, or none any more. Rejects when the platform cannot be asked now. `isOurs`: the product
   * made it, so a browser may open it.
   */
  open(
    conversationId: string,
    sequence: number,
  ): Promise<{ bytes: Uint8Array; mime: string; name: string; isOurs: boolean } | null>;
}

export interface TelegramPort {
  /** Compares in constant time. */
  verify(secret: string | undefined): boolean;
  /** Takes one update; resolves after the commit, rejects when nothing was kept. `invalid` is no update at all. */
  handle(update: object): Promise<'accepted' | 'ignored' | 'invalid'>;
}

export interface SlackPort {
  /** Takes a request as it came, since its signature covers the very bytes; checks that signature. */
  handle(request: {
    headers: Record<string, string | string[] | undefined>;
    rawBody: string;
  }): Promise<{ status: number; body?: string | object }>;
}
