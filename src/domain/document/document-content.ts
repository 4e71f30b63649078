import { z } from 'zod';
import { offerSchema } from '../offer/offer.ts';
import { languages } from '../profile-fields.ts';

/** ISO date in the business's zone. */
const day = z.iso.date();
const sum = z.int().nonnegative();

const customer = z.object({
  name: z.string().nullable(),
  company: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  email: z.string().optional(),
});

const letter = {
  number: z.string(),
  issuedOn: day,
  business: z.object({ name: languages, phone: z.string().optional() }),
  seller: z.object({
    name: languages,
    details: z.array(languages),
    signatory: languages,
    tax: languages.optional(),
  }),
  customer,
  /** Of the invoice: that of the contract. */
  offer: offerSchema,
};

const offerDocument = z.object({ kind: z.literal('offer'), ...letter });

const contractDocument = z.object({
  kind: z.literal('contract'),
  ...letter,
  deposit: z.object({ percent: z.number(), sum, payBy: day }),
  /** What is left after the deposit. Its day is null while the event has none. */
  rest: z.object({ sum, payBy: day.nullable() }),
});

const invoiceDocument = z.object({
  kind: z.literal('invoice'),
  ...letter,
  contract: z.object({ number: z.string(), issuedOn: day }).nullable(),
  /** Which part of the total is to be paid. */
  part: z.enum(['deposit', 'rest', 'whole']),
  /** Of the deposit: how much of the total it is. */
  percent: z.number().optional(),
  sum,
  payBy: day.nullable(),
});

/**
 * What a document says, all that its file is made from: the same content makes the same file. Sums are in minor units of
 * the offer's currency. Texts are in both languages, except those that somebody wrote.
 */
export const documentContent = z.discriminatedUnion('kind', [
  offerDocument,
  contractDocument,
  invoiceDocument,
]);

export type DocumentContent = z.output<typeof documentContent>;
export type DocumentOf<Kind extends DocumentContent['kind']> = Extract<DocumentContent, { kind: Kind }>;
export type Customer = z.output<typeof customer>;
