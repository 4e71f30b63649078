import type { Language } from '../language.ts';

/** Day and time of an ISO instant in the business's zone. */
export function exactTime(at: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}
