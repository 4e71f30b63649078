import { z } from 'zod';
import { instant } from './contract-values.ts';

/** What is read of deals. One schema serves the check at the edge, the types and OpenAPI. Sums are in minor units. */

const rep = z.string().nullable().describe('The salesperson; null when the bot or the customer did it.');

const booking = z.object({
  id: z.uuid(),
  /** In the asked language. */
  resource: z.string(),
  startsAt: instant,
  endsAt: instant,
  status: z.enum(['booked', 'cancelled', 'came', 'missed']),
  repName: rep,
});

const offer = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(['sent', 'accepted', 'declined', 'expired', 'replaced']),
  total: z.int(),
  currency: z.string(),
  /** As the customer read it, a line each, in the asked language; null when it was erased. */
  lines: z.string().nullable(),
  validUntil: instant,
  createdAt: instant,
  decidedAt: instant.nullable(),
  repName: rep,
});

const document = z.object({
  id: z.uuid(),
  kind: z.enum(['offer', 'contract', 'invoice']),
  number: z.string(),
  state: z.enum(['waiting', 'made', 'failed', 'erased']),
  createdAt: instant,
  /** Where the PDF is, once it is made. */
  url: z.string().nullable(),
});

const payment = z.object({
  id: z.uuid(),
  kind: z.enum(['paid', 'refunded']),
  sum: z.int(),
  currency: z.string(),
  at: instant,
  repName: rep,
});

export const leadDeal = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  status: z.enum(['open', 'won', 'lost']),
  /** 1–7; 0 before the first. */
  stage: z.int(),
  /** Which it entered, when, and by which fact; in that order. */
  stages: z.array(z.object({ stage: z.int(), at: instant, fact: z.string() })),
  /** Labels are in the asked language. */
  product: z.string().nullable(),
  sum: z.int().nullable(),
  paid: z.int(),
  currency: z.string().nullable(),
  /** The day of the event or the delivery. */
  eventOn: z.iso.date().nullable(),
  lost: z.object({ reason: z.string() }).nullable(),
  repName: rep,
  openedAt: instant,
  /** When it was won or lost. */
  closedAt: instant.nullable(),
  bookings: z.array(booking),
  offers: z.array(offer),
  documents: z.array(document),
  payments: z.array(payment),
});

/** The last one first; what hangs on a deal is in the order in which it came to be. */
export const leadDeals = z.object({ deals: z.array(leadDeal) });

/** What the forms about a deal show and let choose; labels are in the asked language. */
export const freeTimes = z.object({
  /** The visit that stands, which would be moved. */
  booked: z.object({ label: z.string() }).nullable(),
  times: z.array(
    z.object({
      resource: z.string(),
      startsAt: instant,
      endsAt: instant,
      label: z.string(),
      /** In the business's zone. */
      day: z.iso.date(),
      /** What is booked. */
      what: z.string(),
    }),
  ),
});

const priced = z.object({ code: z.string(), label: z.string(), price: z.string() });

export const offerForm = z.object({
  currency: z.string(),
  packages: z.array(priced),
  extras: z.array(priced.extend({ perGuest: z.boolean() })),
  discounts: z.array(z.object({ code: z.string(), label: z.string() })),
  /** What may be taken off by hand. */
  maxPercent: z.number(),
  guests: z.int().nullable(),
  eventOn: z.iso.date().nullable(),
  /** The package that the bot would offer; null when it cannot tell. */
  best: z.string().nullable(),
});

/** What an offer would come to, or what of the form is wrong. */
export const offerPreview = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('offer'),
    total: z.int(),
    currency: z.string(),
    shownTotal: z.string(),
    /** As the customer reads them. */
    lines: z.string(),
  }),
  z.object({
    status: z.literal('refused'),
    faults: z.array(
      z.object({
        field: z.enum(['package', 'guests', 'extras', 'discounts', 'discount', 'note']),
        words: z.string(),
      }),
    ),
  }),
]);

export const closingForm = z.object({
  deal: z.object({
    sum: z.int().nullable(),
    paid: z.int(),
    product: z.string().nullable(),
    status: z.enum(['open', 'won', 'lost']),
  }),
  currency: z.string(),
  /** What is still to be paid; null while nothing is agreed. */
  due: z.int().nullable(),
  eventOn: z.iso.date().nullable(),
  today: z.iso.date(),
});

export type FreeTimes = z.infer<typeof freeTimes>;
export type OfferForm = z.infer<typeof offerForm>;
export type OfferPreview = z.infer<typeof offerPreview>;
export type ClosingForm = z.infer<typeof closingForm>;
export type LeadDeal = z.infer<typeof leadDeal>;
