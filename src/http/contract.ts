import { z } from 'zod';
import { HANDOFF_STATUSES } from '../desk/standing.ts';
import { offerEdits } from '../domain/offer/offer-edits.ts';
import type { Json } from '../flow/prompt.ts';

/** What the pages and the API's users read. One schema serves the check at the edge, the types and OpenAPI. */

const instant = z.iso.datetime();
const language = z.enum(['ru', 'en']);
const texts = z.object({ ru: z.string(), en: z.string() });
// Not z.json(): its schema refers to itself in a way that has no place in an OpenAPI document.
const json = z.custom<Json>().describe('Any JSON value.');

/** A file that was sent. `url` is a path here; whoever has it may read the file. `size` is in bytes. */
const messageFile = z.object({
  url: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  size: z.int().nullable(),
});

export const chatMessage = z.object({
  sequence: z.int(),
  direction: z.enum(['in', 'out']),
  kind: z.string(),
  text: z.string(),
  /** The salesperson who writes; absent when it is the bot, or the person. */
  by: z.string().optional(),
  file: messageFile.optional(),
  buttons: z.array(z.object({ token: z.string(), label: z.string() })).optional(),
  /** Its words were corrected after they had been said. */
  isEdited: z.boolean(),
  at: instant,
});

/** What a browser posts; `id` is its own id of the event, so that a repeated post changes nothing. */
export const chatPost = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.uuid(),
    type: z.literal('start'),
    language: language.optional(),
    source: z.string().max(64).optional(),
    campaign: z.string().max(64).optional(),
    referrer: z.string().max(64).optional(),
  }),
  z.strictObject({ id: z.uuid(), type: z.literal('text'), text: z.string().trim().min(1).max(4096) }),
  z.strictObject({ id: z.uuid(), type: z.literal('press'), token: z.string().min(1).max(64) }),
  z.strictObject({
    id: z.uuid(),
    type: z.literal('command'),
    name: z.enum(['stop', 'human', 'back', 'language', 'restart', 'delete', 'change']),
    language: language.optional(),
  }),
]);

export const chatSession = z.object({
  /** The browser's secret; sent as `Authorization: Bearer …` with every chat request. */
  token: z.string(),
  business: z.object({ name: texts, persona: texts }),
  defaultLanguage: language,
});

/** `cursor` is that of the last message, for `after`; null while nothing was said. */
export const chatHistory = z.object({
  messages: z.array(chatMessage),
  language,
  cursor: z.string().nullable(),
});

/** What became of a post; it is answered after the commit. */
export const chatAccepted = z.object({ accepted: z.enum(['done', 'duplicate', 'ignored']) });

const factorScore = z.object({
  factor: z.enum(['budget', 'authority', 'need', 'timeline']),
  points: z.number(),
  max: z.number(),
  why: z.string(),
  words: z.string(),
});

const verdict = z.object({
  kind: z.enum(['qualified', 'not-a-target', 'not-yet']),
  reason: z.string().optional(),
  score: z.number(),
  max: z.number(),
  factors: z.array(factorScore),
});

const handoffStatus = z.enum(HANDOFF_STATUSES);

const handoff = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  status: handoffStatus,
  /** Why sales were given the lead first, and why else since then. */
  reason: z.string(),
  alsoReasons: z.array(z.string()),
  /** What they asked last, for whoever writes to them. */
  questions: z.array(z.string()),
  /** By when the lead was told that somebody writes; null when no time was named. */
  promisedBy: instant.nullable(),
  claimedByName: z.string().nullable(),
  claimedAt: instant.nullable(),
  createdAt: instant,
  /** Why the card could not be shown to sales; null when it could, or when only the dashboard shows it. */
  cardError: z.string().nullable(),
});

export const leadRow = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  /** E.164, and the way people write it. */
  phone: z.string().nullable(),
  phoneShown: z.string().nullable(),
  email: z.string().nullable(),
  channels: z.array(z.string()),
  /** Channels on which they blocked the bot, so that nothing we write there arrives. */
  blockedChannels: z.array(z.string()),
  source: z.string().nullable(),
  campaign: z.string().nullable(),
  stage: z.int(),
  verdict: z.string().nullable(),
  score: z.int().nullable(),
  handoffStatus: handoffStatus.nullable(),
  lastSeenAt: instant,
  createdAt: instant,
});

export const leadPage = z.object({ leads: z.array(leadRow), next: z.string().nullable() });

const answer = z.object({
  conversationId: z.uuid(),
  key: z.string(),
  kind: z.string(),
  value: json,
  /** The value as it was understood, in the asked language: "150 000–200 000 ₽". */
  understood: z.string(),
  raw: z.string(),
  step: z.string(),
  at: instant,
  supersededAt: instant.nullable(),
});

export const conversation = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  channel: z.string(),
  flow: z.string(),
  status: z.enum(['open', 'closed']),
  outcome: z.string().nullable(),
  /** The state of the flow that the conversation stands in, such as `askingBudget.asking`. */
  step: z.string(),
  language,
  startedAt: instant,
  lastInAt: instant.nullable(),
  closedAt: instant.nullable(),
});

/** `state` is the delivery: received | edited; queued | sending | sent | failed | dropped | unknown. */
export const transcriptLine = chatMessage.extend({
  state: z.string(),
  error: z.string().nullable(),
});

export const conversationDetail = conversation.extend({ messages: z.array(transcriptLine) });

export const lead = leadRow.extend({
  language,
  referrer: z.string().nullable(),
  verdictDetail: verdict.nullable(),
  /** Conversation by conversation, in the order of the questions; a corrected one before what corrects it. */
  answers: z.array(answer),
  consents: z.array(
    z.object({ purpose: z.string(), textVersion: z.string(), granted: z.boolean(), at: instant }),
  ),
  handoff: handoff.nullable(),
  conversations: z.array(conversationDetail),
  facts: z.array(z.object({ name: z.string(), at: instant, data: json })),
});

export const conversationPage = z.object({
  conversations: z.array(conversation),
  next: z.string().nullable(),
});

const words = z.string().trim().max(1_000);
/** In minor units: kopecks, cents. */
const sumOfMoney = z.int().positive().max(1e13);
const currency = z.string().regex(/^[A-Z]{3}$/);

/** What a salesperson does with a lead. */
const repAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim') }),
  z
    .strictObject({
      type: z.literal('reply'),
      text: z.string().trim().max(4_096),
      /** The id of a file that was put for this lead; the text is its caption then, and may be empty. */
      file: z.uuid().optional(),
    })
    .refine(({ text, file }) => text !== '' || file !== undefined, 'Write something, or send a file.'),
  z.strictObject({ type: z.literal('noAnswer') }),
  z.strictObject({
    type: z.literal('won'),
    sum: sumOfMoney,
    currency,
    /** A code of `GET /api/v1/desk`. */
    product: z.string().max(40).nullable(),
    /** The day of the event or the delivery. */
    eventOn: z.iso.date().nullish(),
  }),
  /** `resource` and `startsAt` are those of a time of `GET /api/v1/handoffs/:id/times`. */
  z.strictObject({ type: z.literal('bookViewing'), resource: z.string().min(1).max(40), startsAt: instant }),
  z.strictObject({ type: z.literal('came') }),
  z.strictObject({ type: z.literal('missed') }),
  /** What is changed of the offer that `GET /api/v1/handoffs/:id/offer` begins with. */
  z.strictObject({ type: z.literal('sendOffer'), edits: offerEdits }),
  z.strictObject({ type: z.literal('paid'), sum: sumOfMoney, currency }),
  z.strictObject({ type: z.literal('refunded'), sum: sumOfMoney, currency }),
  /** `reason` is a code of `GET /api/v1/desk`. */
  z.strictObject({ type: z.literal('lost'), reason: z.string().min(1).max(40), words }),
  z.strictObject({ type: z.literal('notATarget'), words }),
  /** `to` is the id of one of the team in `GET /api/v1/desk`, or a name where there is no team. */
  z.strictObject({ type: z.literal('reassign'), to: z.string().trim().min(1).max(100) }),
  z.strictObject({ type: z.literal('snooze'), until: instant }),
  z.strictObject({ type: z.literal('returnToBot') }),
  z.strictObject({ type: z.literal('reopen') }),
]);

/** `id` is the caller's own id of the press, so that a repeated post changes nothing. */
export const actionPost = z.strictObject({
  id: z.uuid(),
  /** Who acts; one of the team, when the profile has one. */
  byName: z.string().trim().min(1).max(100),
  action: repAction,
});

export const acted = z.object({ status: z.literal('done') });

export const kept = z.object({ status: z.literal('kept') });

/** A handed-over lead as one line of the inbox. */
export const handoffLine = z.object({
  handoffId: z.uuid(),
  conversationId: z.uuid(),
  leadId: z.uuid(),
  /** In the asked language also for a lead without a name, and for an erased one. */
  who: z.string(),
  need: z.string().nullable(),
  budget: z.string().nullable(),
  status: handoffStatus,
  isOverdue: z.boolean(),
  ownerName: z.string().nullable(),
  /** Whom the rules chose, until somebody claims it. */
  offeredToName: z.string().nullable(),
  createdAt: instant,
  lastWords: z.string().nullable(),
  /** Since when they wait for a salesperson's word; null when it is not our turn. */
  waitingForAnswerSince: instant.nullable(),
  channel: z.string(),
  isErased: z.boolean(),
});

export const inboxView = z.enum(['waiting', 'mine', 'open', 'closed']);

export const inboxPage = z.object({
  handoffs: z.array(handoffLine),
  next: z.string().nullable(),
  counts: z.object({ waiting: z.int(), mine: z.int(), overdue: z.int(), open: z.int() }),
});

const deal = z.object({
  /** 1 to 7 of the hourglass; 0 before the first. */
  stage: z.int(),
  status: z.enum(['open', 'won', 'lost']),
  product: z.string().nullable(),
  sum: z.int().nullable(),
  currency: z.string().nullable(),
  paid: z.int(),
  /** ISO date. */
  eventOn: z.string().nullable(),
  viewing: z
    .object({
      /** A code of `GET /api/v1/desk`. */
      resource: z.string(),
      startsAt: instant,
      endsAt: instant,
      status: z.enum(['booked', 'cancelled', 'came', 'missed']),
    })
    .nullable(),
  offer: z
    .object({
      number: z.string(),
      total: z.int(),
      currency: z.string(),
      validUntil: instant,
      status: z.enum(['sent', 'accepted', 'declined', 'expired']),
    })
    .nullable(),
  /** Numbers of what was sent to be signed and paid. */
  contract: z.string().nullable(),
  invoice: z.string().nullable(),
});

/** A handed-over lead, where it stands at the desk, and what can be done with it now. */
export const handoffDetail = handoffLine.extend({
  speaking: z.enum(['bot', 'human']),
  /** Why nothing that we write reaches them any more; null while it does. */
  left: z.enum(['blocked', 'stopped']).nullable(),
  /** They telephoned: there is nowhere to write to them. */
  isCall: z.boolean(),
  snoozedUntil: instant.nullable(),
  closedAt: instant.nullable(),
  won: z.object({ sum: z.int(), currency: z.string(), product: z.string().nullable() }).nullable(),
  lost: z.object({ reason: z.string(), words: z.string() }).nullable(),
  /** As it stands; sums are in minor units. Null before there is one. */
  deal: deal.nullable(),
  /** In the order of their buttons. */
  actions: z.array(
    z.enum([
      ...([
        'claim',
        'noAnswer',
        'bookViewing',
        'came',
        'missed',
        'sendOffer',
        'won',
        'paid',
        'refunded',
      ] as const),
      ...(['lost', 'notATarget', 'reassign', 'snooze', 'returnToBot', 'reopen'] as const),
    ]),
  ),
});

const choice = z.object({ code: z.string(), label: z.string() });

/** What the forms of the desk let choose; labels are in `language`. */
export const deskChoices = z.object({
  /** Empty when everybody who is signed in may act, under a name of their own. */
  team: z.array(z.object({ id: z.string(), name: z.string() })),
  lostReasons: z.array(choice),
  products: z.array(choice),
  /** What can be booked. */
  resources: z.array(choice),
  currency: z.string(),
  /** What files may be sent. */
  upload: z.object({ mostBytes: z.int(), endings: z.array(z.string()) }),
  language,
});

/** An address that is told what happens, and the secret that its calls are signed with. */
export const webhookEndpoint = z.object({ url: z.string(), events: z.array(z.string()), secret: z.string() });

const webhookDelivery = z.object({
  id: z.uuid(),
  factId: z.uuid(),
  event: z.string(),
  url: z.string(),
  state: z.enum(['waiting', 'delivered', 'failed', 'dropped']),
  attempts: z.int(),
  /** What the address answered last; null when it did not answer. */
  status: z.int().nullable(),
  error: z.string().nullable(),
  createdAt: instant,
  settledAt: instant.nullable(),
});

export const webhookDeliveryPage = z.object({
  deliveries: z.array(webhookDelivery),
  next: z.string().nullable(),
});

/** How many friends came by a link, how many of those bought, and for how many the customer had the bonus. */
const friendCounts = { brought: z.int(), bought: z.int(), rewarded: z.int() };

/** The loop of the hourglass; a share of nothing is null. */
export const referralReport = z.object({
  /** Who had bought by the end of the period. */
  customers: z.int(),
  /** Who brought somebody. */
  referrers: z.int(),
  ...friendCounts,
  /** Friends a customer brings on average, and buyers among those; from 1 on, customers grow by themselves. */
  broughtPerCustomer: z.number().nullable(),
  boughtPerCustomer: z.number().nullable(),
  /** Of the friends who came, the share that bought. */
  boughtShare: z.number().nullable(),
  /** The hundred who brought most buyers. */
  top: z.array(z.object({ leadId: z.uuid(), name: z.string().nullable(), ...friendCounts })),
});

/** What the head of the dashboard shows. */
export const adminSession = z.object({ businessName: texts, zone: z.string(), language });

/** Every error of the API: what happened and what to do next. */
export const problem = z.object({ code: z.string(), message: z.string() });

export type ChatMessage = z.infer<typeof chatMessage>;
export type ChatPost = z.infer<typeof chatPost>;
export type ChatSession = z.infer<typeof chatSession>;
export type LeadPage = z.infer<typeof leadPage>;
export type LeadRow = z.infer<typeof leadRow>;
export type LeadDetail = z.infer<typeof lead>;
export type ConversationRow = z.infer<typeof conversation>;
export type ConversationPage = z.infer<typeof conversationPage>;
export type ConversationDetail = z.infer<typeof conversationDetail>;
export type ReferralReport = z.infer<typeof referralReport>;
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;
export type WebhookDeliveryPage = z.infer<typeof webhookDeliveryPage>;
export type RepActionPost = z.infer<typeof repAction>;
export type InboxView = z.infer<typeof inboxView>;
export type InboxRow = z.infer<typeof handoffLine>;
export type InboxPage = z.infer<typeof inboxPage>;
export type HandoffDetail = z.infer<typeof handoffDetail>;
export type DeskChoicesAnswer = z.infer<typeof deskChoices>;
export type TranscriptLine = z.infer<typeof transcriptLine>;
export type AdminSession = z.infer<typeof adminSession>;
