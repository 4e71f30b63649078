import type { Language } from './language.ts';

/** What a page says itself, in both languages: a key that either lacks is a type error. */
export function inBothLanguages<Words>(texts: { ru: Words; en: NoInfer<Words> }): Record<Language, Words> {
  return texts;
}
