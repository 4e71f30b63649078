import type { Language } from '../domain/values.ts';

/** An ISO instant as the business reads it: "23 ноября, 10:00". */
export function shownTime(at: string, { zone, language }: { zone: string; language: Language }): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}
