import type { Language } from '../language.ts';

/** A calendar day as people write it; of an instant that of the zone. */
export function shownDay(day: string, language: Language, zone = 'UTC'): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(day));
}
