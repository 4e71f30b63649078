import { z } from 'zod';
import { MOST_GUESTS, MOST_NOTE } from './compose-offer.ts';
import { MOST_QUANTITY } from './priced-lines.ts';

/** What a salesperson may change in an offer, as it comes from a form; whether it is allowed is decided when it is reckoned. */
export const offerEdits = z.strictObject({
  package: z.string().min(1).max(40).optional(),
  guests: z.int().min(1).max(MOST_GUESTS).optional(),
  extras: z
    .array(z.strictObject({ code: z.string(), quantity: z.int().min(1).max(MOST_QUANTITY).optional() }))
    .max(50)
    .optional(),
  discounts: z.array(z.string()).max(50).optional(),
  discount: z
    .union([z.strictObject({ percent: z.number().positive() }), z.strictObject({ sum: z.int().positive() })])
    .optional(),
  note: z.string().trim().max(MOST_NOTE).optional(),
});
