import { minorUnits } from '../minor-units.ts';
import type { ReferralSettings } from './referral-settings.ts';

/**
 * How many friends somebody brought, how many of those bought, for how many they had their bonus, and for how many that
 * bought it is still to be given.
 */
export interface FriendCounts {
  brought: number;
  bought: number;
  rewarded: number;
  due: number;
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
  { bought, rewarded, due }: Pick<FriendCounts, 'bought' | 'rewarded' | 'due'>,
  settings: Pick<ReferralSettings, 'bonus'>,
  currency: string,
): BonusTotals | null {
  if (!settings.bonus) return null;
  const each = minorUnits(settings.bonus.sum, currency);
  return {
    earned: bought * each,
    received: rewarded * each,
    due: due * each,
    currency,
  };
}
