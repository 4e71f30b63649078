import { z } from 'zod';
import { HANDOFF_STATUSES } from '../desk/standing.ts';
import { chatMessage } from './chat-contract.ts';
import { instant, json, language } from './contract-values.ts';

/** What is read of leads and their conversations. */

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

export const handoffStatus = z.enum(HANDOFF_STATUSES);

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

export type LeadPage = z.infer<typeof leadPage>;
export type LeadRow = z.infer<typeof leadRow>;
export type LeadDetail = z.infer<typeof lead>;
export type ConversationRow = z.infer<typeof conversation>;
export type ConversationPage = z.infer<typeof conversationPage>;
export type ConversationDetail = z.infer<typeof conversationDetail>;
export type TranscriptLine = z.infer<typeof transcriptLine>;
