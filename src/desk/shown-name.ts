import type { Language } from '../domain/values.ts';

/** What sales read where a name would stand. */
export function shownName(
  person: {
    name: string | null;
    username: string | null;
    erased: boolean;
    /** They declined to have their data kept. */
    withheld: boolean;
  },
  language: Language,
): string {
  const texts = TEXTS[language];
  if (person.erased) return texts.erased;
  if (person.withheld) return texts.withheld;
  return person.name ?? (person.username ? `@${person.username}` : texts.unnamed);
}

const TEXTS: Record<Language, Record<'erased' | 'withheld' | 'unnamed', string>> = {
  ru: {
    erased: 'Данные удалены по просьбе клиента',
    withheld: 'Без согласия на обработку данных',
    unnamed: 'Без имени',
  },
  en: {
    erased: 'Erased at their request',
    withheld: 'No consent to keep their data',
    unnamed: 'No name',
  },
};
