import type { Language } from '../language.ts';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "5 minutes ago", "вчера". `at` is an ISO instant, `now` in milliseconds; an instant ahead of `now` is now. */
export function relativeTime(at: string, now: number, language: Language): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['second', 0];
  return size === 0 ? format.format(0, 'second') : format.format(-Math.floor(seconds / size), unit);
}
