import type { Language } from '../language.ts';

/** A month `2026-11` as people read it: "November 2026", or in short "Nov". */
export function shownMonth(month: string, language: Language, length: 'long' | 'short'): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  if (length === 'short') {
    return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(date).slice(0, 3);
  }
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}
