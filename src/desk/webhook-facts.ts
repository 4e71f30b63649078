import { z } from 'zod';
import type { WebhookEvent } from '../domain/webhook-event.ts';

/** The salesperson who did it; null or absent when it was the customer or the bot. */
const who = { by: z.string().nullish(), byName: z.string().nullish() };
/** In minor units: kopecks, cents. */
const sum = z.int().nonnegative();
const currency = z.string().regex(/^[A-Z]{3}$/);
const money = { sum, currency };
const instant = z.iso.datetime();
const offer = { number: z.string(), total: sum, currency };
const judged = z.looseObject({});
const nothing = z.object({});

/**
 * What is told of each event as `data.fact`, for those who receive it. What is not in it is not told; older events, of
 * which receivers may know more, are told as they are.
 */
export const webhookFacts = {
  'lead.qualified': judged,
  'lead.disqualified': judged,
  'lead.postponed': judged,
  'lead.handed-off': z.looseObject({ reason: z.string() }),
  'lead.claimed': z.looseObject(who),
  'lead.first-answered': z.looseObject({ ...who, clockMinutes: z.int(), workingMinutes: z.number() }),
  'lead.ruled-out': z.looseObject({ ...who, words: z.string() }),
  'human.requested': z.looseObject({}),
  'viewing.booked': z.object({ ...who, resource: z.string(), startsAt: instant }),
  'viewing.moved': z.object({ ...who, resource: z.string(), startsAt: instant }),
  'viewing.cancelled': z.object({ resource: z.string().optional(), startsAt: instant }),
  'viewing.held': z.object(who),
  'viewing.missed': z.object(who),
  'offer.sent': z.object({ ...who, ...offer }),
  'offer.accepted': z.object(offer),
  'offer.declined': z.object(offer),
  'contract.sent': z.object({ contract: z.string(), invoice: z.string() }),
  'payment.received': z.object({ ...who, ...money }),
  'payment.refunded': z.object({ ...who, ...money }),
  'deal.won': z.looseObject({
    ...who,
    ...money,
    product: z.string().nullable(),
    /** The day of the event or the delivery. */
    eventOn: z.iso.date().optional(),
  }),
  'deal.lost': z.looseObject({ ...who, reason: z.string(), words: z.string() }),
  'handoff.reopened': z.looseObject(who),
  /** 0 to 10. */
  'score.given': z.object({ score: z.int().min(0).max(10) }),
  'complaint.made': nothing,
  /** They say so themselves. */
  'complaint.solved': nothing,
  'complaint.unsolved': nothing,
  'complaint.withdrawn': nothing,
  'complaint.overdue': nothing,
  'review.allowed': z.object({ permission: z.enum(['named', 'anonymous']) }),
  /** The lead is the customer; `friend` is the id of whom they brought. */
  'friend.came': z.object({ friend: z.uuid() }),
} satisfies Record<WebhookEvent, z.ZodType>;
