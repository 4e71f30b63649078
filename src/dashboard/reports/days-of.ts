import type { NpsPlace } from './report-address.ts';

const DAY_MS = 86_400_000;

/** The first and the last calendar day of a report's period, today among the last so many; null is without a bound. */
export function daysOf(
  { period, from, to }: Pick<NpsPlace, 'period' | 'from' | 'to'>,
  now: Date,
  zone: string,
): { from: string | null; to: string | null } {
  if (period === 'own') return { from, to };
  if (period === 'all') return { from: null, to: null };
  // Swedish writes dates as ISO does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - (Number(period) - 1) * DAY_MS);
  return { from: first.toJSON().slice(0, 10), to: null };
}
