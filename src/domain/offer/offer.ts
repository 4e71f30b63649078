import { z } from 'zod';
import { languages } from '../profile-fields.ts';

const sum = z.int().nonnegative();

/** What is kept of an offer, and read again years later. Every sum is in minor units. */
export const offerSchema = z.object({
  /** The code of its package. */
  package: z.string(),
  need: z.string().nullable(),
  guests: z.int().positive().nullable(),
  /** ISO date in the business's zone. */
  eventOn: z.string().nullable(),
  lines: z.array(
    z.object({
      code: z.string(),
      label: languages,
      quantity: z.int().positive(),
      unitPrice: sum,
      sum,
      /** Of a package: what is in it. */
      includes: z.array(languages).optional(),
      /** It is priced by the guest, so `quantity` is how many they are. */
      perGuest: z.boolean(),
    }),
  ),
  discounts: z.array(
    z.object({ code: z.string(), label: languages, percent: z.number().optional(), sum: z.int().positive() }),
  ),
  /** Of the lines. */
  subtotal: sum,
  total: sum,
  currency: z.string(),
  /** ISO instant: the end of the last day, in the business's zone. */
  validUntil: z.string(),
  /** That day, as an ISO date. */
  validThrough: z.string(),
  /** What a salesperson adds in their own words. */
  note: z.string().optional(),
  /** The profile's sweetener is in it; it is given once. */
  sweetened: z.boolean(),
});

export type Offer = z.output<typeof offerSchema>;
