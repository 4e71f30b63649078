import type { DealFormTexts } from './deal-form-texts.ts';

const MOST_YEARS = 10;

/** What is wrong with the day of an event that was filled in; null when nothing is, or when none was. */
export function eventDayFault(
  day: string,
  today: string,
  { faults }: Pick<DealFormTexts, 'faults'>,
): string | null {
  if (day === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return /^\d{5,}/.test(day) ? faults.eventTooFar : faults.event;
  if (day < today) return faults.eventPassed;
  return Number(day.slice(0, 4)) >= Number(today.slice(0, 4)) + MOST_YEARS ? faults.eventTooFar : null;
}
