import type { Language } from './values.ts';

/** A day (an ISO date) as people write it: "6 декабря 2026", "6 December 2026". */
export function shownDay(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T12:00:00Z`)).replace(/\s*г\.$/, '');
}
