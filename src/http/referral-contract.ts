import { z } from 'zod';
import { instant, texts } from './contract-values.ts';

/** What is read of the loop of the hourglass. */

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

/** A bonus for a friend: due once they have bought. */
const bonus = z.object({
  friendId: z.uuid(),
  friendName: z.string().nullable(),
  /** The customer who brought them, whose bonus it is. */
  referrerId: z.uuid(),
  referrerName: z.string().nullable(),
  boughtAt: instant.nullable().describe('Null when the sale was taken back after the bonus was given.'),
  givenAt: instant.nullable().describe('Null while it is due.'),
});

export const bonusPage = z.object({
  /** What is due first, then what was given. */
  bonuses: z.array(bonus),
  /** How many there are in all. */
  due: z.int(),
  given: z.int(),
  /** What each is worth by today’s profile; `sum` in minor units, null where the thanks is no money. */
  each: z.object({ words: texts, sum: z.int().nullable(), currency: z.string() }).nullable(),
});

export const bonusPost = z.strictObject({
  given: z.boolean().describe('False takes back what was noted by mistake.'),
});

export const bonusNoted = z.object({ friendId: z.uuid(), givenAt: instant.nullable() });

export type BonusPage = z.infer<typeof bonusPage>;
export type ReferralReport = z.infer<typeof referralReport>;
