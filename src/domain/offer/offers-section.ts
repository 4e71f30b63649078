import { z } from 'zod';
import { code, languages, standsOnce } from '../profile-fields.ts';

/** In major units of the business's currency: roubles, not kopecks. */
const sum = z
  .number()
  .positive('a sum is above nought')
  .max(100_000_000, 'a sum is at most 100,000,000')
  .refine(hasTwoDigits, 'a sum has at most two digits behind the point');
const percent = z
  .number()
  .positive('a percentage is above 0')
  .max(100, 'a percentage is at most 100')
  .refine(hasTwoDigits, 'a percentage has at most two digits behind the point');
const limit = z
  .number()
  .min(0, 'a percentage is not below 0')
  .max(100, 'a percentage is at most 100')
  .refine(hasTwoDigits, 'a percentage has at most two digits behind the point');
const price = z.strictObject({ per: z.enum(['guest', 'fixed']), sum });

const offeredPackage = z.strictObject({
  code,
  label: languages,
  /** Codes of needs; for all of them when it is left out. */
  services: z.array(code).min(1).optional(),
  price,
  /** It is not offered to fewer. */
  minGuests: z.int().positive().max(10_000).optional(),
  /** What is in it, a line each. */
  includes: z.array(languages).max(20).default([]),
});

const extra = z.strictObject({ code, label: languages, price });

const discount = z
  .strictObject({
    code,
    label: languages,
    /** Of the sum of all lines. */
    percent: percent.optional(),
    sum: sum.optional(),
    /** All of it must be so. */
    when: z
      .strictObject({
        minGuests: z.int().positive().max(10_000).optional(),
        /** Of the event. */
        weekdays: z
          .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
          .min(1)
          .optional(),
        months: z.array(z.int().min(1).max(12)).min(1).optional(),
        /** They came by a customer's link, which promised it: an automatic one counts beside the best of the others. */
        invited: z.literal(true).optional(),
      })
      .optional(),
    /** Given to whom it is due to, and only the best one of them; otherwise a salesperson gives it, beside others. */
    automatic: z.boolean().default(false),
  })
  .refine(isEither, { message: 'a discount has either a percent or a sum' });

const sweetener = z
  .strictObject({
    label: languages,
    percent: percent.optional(),
    /** The code of an extra that is given for nothing. */
    extra: code.optional(),
  })
  .refine((given) => (given.percent === undefined) !== (given.extra === undefined), {
    message: 'a sweetener is either a percent or an extra',
  });

/** What the business offers, for how much, and which discounts it gives. */
export const offersSection = z
  .strictObject({
    /** Whoever named no budget is offered the first one that is for them. */
    packages: z.array(offeredPackage).min(1).max(20).refine(standsOnce, { message: 'a code stands twice' }),
    extras: z.array(extra).max(30).refine(standsOnce, { message: 'a code stands twice' }).default([]),
    discounts: z.array(discount).max(20).refine(standsOnce, { message: 'a code stands twice' }).default([]),
    /** In percent of the sum of all lines. */
    limits: z
      .strictObject({
        /** What a salesperson may take off by hand. */
        maxPercent: limit.default(0),
        /** What all discounts of an offer together may take off; a gift does not count. */
        totalPercent: limit.default(100),
      })
      .prefault({}),
    validityDays: z.int().positive().max(365).default(14),
    /** What is added once to win over somebody who hesitates; without it nothing is. */
    sweetener: sweetener.optional(),
    /** Of the total, due with the contract. */
    depositPercent: percent.default(30),
    /** From the contract until the deposit is due. */
    depositDays: z.int().positive().max(90).default(5),
    /** Before the event the rest is due. */
    restDaysBefore: z.int().nonnegative().max(365).default(7),
    /** Who stands in the contract and the invoice. */
    seller: z.strictObject({
      name: languages,
      /** Address, tax numbers, bank account: a line each. */
      details: z.array(languages).max(15).default([]),
      signatory: languages,
      /** What stands under the total of an invoice, such as "VAT not applicable". */
      tax: languages.optional(),
    }),
  })
  .superRefine(({ extras, sweetener }, context) => {
    if (sweetener?.extra === undefined || extras.some((one) => one.code === sweetener.extra)) return;
    context.addIssue({
      code: 'custom',
      path: ['sweetener', 'extra'],
      message: `there is no extra with the code "${sweetener.extra}"`,
    });
  });

export type OffersSection = z.output<typeof offersSection>;

function isEither({ percent, sum }: { percent?: number | undefined; sum?: number | undefined }): boolean {
  return (percent === undefined) !== (sum === undefined);
}

function hasTwoDigits(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}
