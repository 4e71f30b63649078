import type { Language } from '../language.ts';

/** The calendar day of an instant in the zone, as `2026-11-22`. */
export function dayIn(at: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));
}

export function dayName(
  at: string,
  zone: string,
  language: Language,
  texts: { today: string; yesterday: string },
  now: number,
): string {
  const day = dayIn(at, zone);
  if (day === dayIn(now, zone)) return texts.today;
  if (day === dayIn(now - 86_400_000, zone)) return texts.yesterday;
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) !== dayIn(now, zone).slice(0, 4) && { year: 'numeric' }),
  }).format(new Date(at));
}

export function clockIn(at: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

const locale = (language: Language) => (language === 'ru' ? 'ru-RU' : 'en-GB');
