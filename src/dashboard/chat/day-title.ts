import type { Language } from '../language.ts';

/** The reader's calendar day of an instant, as a key. */
export function dayKey(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

export function dayTitle(
  at: string,
  language: Language,
  texts: { today: string; yesterday: string },
): string {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayKey(at) === dayKey(now.toISOString())) return texts.today;
  if (dayKey(at) === dayKey(yesterday.toISOString())) return texts.yesterday;
  const sameYear = new Date(at).getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(locale(language), {
    day: 'numeric',
    month: 'long',
    year: sameYear ? undefined : 'numeric',
  }).format(new Date(at));
}

export function clockOf(at: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
}

const locale = (language: Language) => (language === 'ru' ? 'ru-RU' : 'en-GB');
