import type { WebhookEvent } from '../domain/webhook-event.ts';
import type { Json } from '../flow/prompt.ts';

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

/** What is posted: instants in ISO 8601, UTC; `answers` are those that stand, by question. */
export function webhookBody(
  { event, at, data, lead, answers }: WebhookFact,
  publicUrl: string | undefined,
): string {
  return JSON.stringify({
    type: event,
    timestamp: at.toISOString(),
    data: {
      lead: {
        ...lead,
        createdAt: lead.createdAt.toISOString(),
        ...(publicUrl !== undefined && { link: `${publicUrl}/#/leads/${lead.id}` }),
      },
      answers: Object.fromEntries(answers.map(({ key, ...answer }) => [key, answer])),
      fact: data,
    },
  });
}
