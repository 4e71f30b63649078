import { minorDigits } from '../minor-digits.ts';
import type { Money } from '../values.ts';

/** Who said "about" is shown what costs a tenth more, too. */
const ABOUT = 1.1;

/**
 * The most that somebody means to spend, in minor units; infinite for "from so much". Null when it is not known: no
 * budget was named, it is in another currency, or it is by the guest and nobody knows how many they are.
 */
export function budgetCeiling(budget: Money | null, guests: number | null, currency: string): number | null {
  if (!budget || (budget.currency !== null && budget.currency !== currency)) return null;
  const { min, max, per, approximate } = budget;
  if (max === null) return min === null ? null : Number.POSITIVE_INFINITY;
  if (per === 'person' && guests === null) return null;
  const major = (per === 'person' ? max * (guests ?? 1) : max) * (approximate ? ABOUT : 1);
  return Math.round(major * 10 ** minorDigits(currency));
}
