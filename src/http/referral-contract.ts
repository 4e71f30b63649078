import { z } from 'zod';

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

export type ReferralReport = z.infer<typeof referralReport>;
