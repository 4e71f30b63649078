import type { Language } from '../../domain/values.ts';

/** "23 ноября, 12:30": an ISO instant in the business's zone. */
export function clock(at: string, { zone, language }: { zone: string; language: Language }): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}
