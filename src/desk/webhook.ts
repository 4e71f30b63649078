import { z } from 'zod';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../domain/webhook-event.ts';
import type { Json } from '../flow/prompt.ts';
import { webhookFacts } from './webhook-facts.ts';

/** A fact that is to be told, with the lead as it stands now. */
export interface WebhookFact {
  event: WebhookEvent;
  factId: string;
  at: Date;
  data: Json;
  lead: {
    id: string;
    name: string | null;
    phone: string | null;
    email: string | null;
    language: string;
    source: string | null;
    campaign: string | null;
    referrer: string | null;
    stage: number;
    verdict: string | null;
    verdictReason: string | null;
    score: number | null;
    createdAt: Date;
  };
  answers: { key: string; kind: string; value: Json; understood: string; raw: string }[];
}

/** One call of one address. */
export interface WebhookCall {
  /** The same for every try, so that the receiver can tell a repetition. */
  id: string;
  url: string;
  body: string;
  allowPrivate: boolean;
}

/** `waiting` is to be tried again; `failed` is not. */
export interface WebhookOutcome {
  state: 'delivered' | 'waiting' | 'failed';
  /** What the address answered; null when it did not. */
  status: number | null;
  error?: string;
}

/** What is posted; instants are ISO 8601, UTC. */
export const webhookPost = z.object({
  type: z.enum(WEBHOOK_EVENTS),
  timestamp: z.iso.datetime(),
  data: z.object({
    lead: z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      language: z.string(),
      source: z.string().nullable(),
      campaign: z.string().nullable(),
      referrer: z.string().nullable(),
      stage: z.int(),
      verdict: z.string().nullable(),
      verdictReason: z.string().nullable(),
      score: z.int().nullable(),
      createdAt: z.iso.datetime(),
      /** Their page in the dashboard, where there is a public address. */
      link: z.string().optional(),
    }),
    /** Those that stand, by question. */
    answers: z.record(
      z.string(),
      z.object({
        kind: z.string(),
        value: z.custom<Json>().describe('Any JSON value.'),
        understood: z.string(),
        raw: z.string(),
      }),
    ),
    /** What happened; each event has its own. */
    fact: z.custom<Json>().describe('As the event says.'),
  }),
});

export type WebhookPost =
  | { status: 'ready'; body: string }
  /** What happened is not as the event is described: whoever wrote it was at fault. */
  | { status: 'unfit'; why: string };

/** What is posted of a fact. */
export function webhookBody(
  { event, at, data, lead, answers }: WebhookFact,
  publicUrl: string | undefined,
): WebhookPost {
  const fact = webhookFacts[event].safeParse(data ?? {});
  if (!fact.success) return { status: 'unfit', why: z.prettifyError(fact.error) };
  const post: z.input<typeof webhookPost> = {
    type: event,
    timestamp: at.toISOString(),
    data: {
      lead: {
        ...lead,
        createdAt: lead.createdAt.toISOString(),
        ...(publicUrl !== undefined && { link: `${publicUrl}/#/leads/${lead.id}` }),
      },
      answers: Object.fromEntries(answers.map(({ key, ...answer }) => [key, answer])),
      fact: fact.data as Json,
    },
  };
  return { status: 'ready', body: JSON.stringify(post) };
}
