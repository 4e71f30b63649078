import type { Language } from '../values.ts';

/** "60 гостей", "60 guests". */
export function shownGuests(count: number, language: Language): string {
  const word = plurals[language].select(count);
  const noun = language === 'ru' ? (GUESTS[word] ?? 'гостей') : word === 'one' ? 'guest' : 'guests';
  return `${numbers[language].format(count)}\u00a0${noun}`;
}

/** "10 %" in Russian, "10%" in English. */
export function shownPercent(percent: number, language: Language): string {
  return `${numbers[language].format(percent)}${language === 'ru' ? '\u00a0%' : '%'}`;
}

const numbers = { ru: new Intl.NumberFormat('ru-RU'), en: new Intl.NumberFormat('en-GB') };
const plurals = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };
const GUESTS: Record<string, string> = { one: 'гость', few: 'гостя' };
