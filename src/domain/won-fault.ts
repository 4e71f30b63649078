import { type Deal, MOST_SUM } from './deal.ts';

/** An event that is further off was mistyped. */
const FURTHEST_YEARS = 10;

/** What is wrong with a sale as it was noted; null when nothing is. */
export function wonFault(
  { sum, currency, eventOn }: { sum: number; currency: string; eventOn?: string | null },
  deal: Deal | null,
): 'sum-invalid' | 'other-currency' | 'less-than-paid' | 'day-invalid' | null {
  if (!Number.isSafeInteger(sum) || sum <= 0 || sum > MOST_SUM) return 'sum-invalid';
  if (deal && deal.paid > 0 && deal.currency !== null && deal.currency !== currency) return 'other-currency';
  if (deal && sum < deal.paid) return 'less-than-paid';
  if (!eventOn || !deal) return null;
  const days = (Date.parse(eventOn) - Date.parse(deal.openedAt)) / 86_400_000;
  return days < -1 || days > FURTHEST_YEARS * 366 ? 'day-invalid' : null;
}
