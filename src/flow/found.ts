import type { Language } from '../domain/values.ts';

/** What was found for the texts of a flow, by the name that copy has for it; in each language where it is words. */
export type Found = Record<string, string | Record<Language, string>>;

/** They may go on in the other language after it was found. */
export function inLanguages(words: (language: Language) => string): Record<Language, string> {
  return { ru: words('ru'), en: words('en') };
}

export function foundIn(found: Found, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]]),
  );
}
