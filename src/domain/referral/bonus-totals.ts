import { minorUnits } from '../minor-units.ts';
import type { ReferralSettings } from './referral-settings.ts';

/** How many friends somebody brought, how many of those bought, and for how many they had their bonus. */
export interface FriendCounts {
  brought: number;
  bought: number;
  rewarded: number;
}

/** Sums in minor units. */
export interface BonusTotals {
  earned: number;
  received: number;
  due: number;
  currency: string;
}

/** What the friends are worth at today's bonus; null where the thanks is no money. */
export function bonusTotals(
  { bought, rewarded }: FriendCounts,
  settings: Pick<ReferralSettings, 'bonus'>,
  currency: string,
): BonusTotals | null {
  if (!settings.bonus) return null;
  const each = minorUnits(settings.bonus.sum, currency);
  return {
    earned: bought * each,
    received: rewarded * each,
    due: Math.max(0, bought - rewarded) * each,
    currency,
  };
}
