import { z } from 'zod';
import { languages } from '../profile-fields.ts';

const DAY_MS = 86_400_000;

/** What a customer and their friend get. A profile without it invites nobody. */
export const referralSettings = z.strictObject({
  /** What the friend gets, as it goes on in a sentence: "a 5% discount". */
  friendGets: languages,
  /** What the customer gets once the friend has bought. */
  customerGets: languages,
  /** What each friend who bought is worth, in the business's currency; left out where the thanks is no money. */
  bonus: z.strictObject({ sum: z.number().positive().max(1e9) }).optional(),
  /** For how many days after a link was asked for friends may come by it; for ever when it is left out. */
  expiresDays: z.int().min(1).max(3_650).optional(),
});

export type ReferralSettings = z.output<typeof referralSettings>;

/** Until when a link that is asked for now brings friends; null is for ever. */
export function linkExpiry({ expiresDays }: Pick<ReferralSettings, 'expiresDays'>, now: Date): Date | null {
  return expiresDays === undefined ? null : new Date(now.getTime() + expiresDays * DAY_MS);
}
