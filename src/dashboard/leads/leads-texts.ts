import { inBothLanguages } from '../in-both-languages.ts';
import { codeTexts } from './code-texts.ts';
import { factTexts } from './fact-texts.ts';
import { listTexts } from './list-texts.ts';
import { recordTexts } from './record-texts.ts';

/** The words of leads, wherever the dashboard shows one. */
export const leadsTexts = inBothLanguages({
  ru: { ...listTexts.ru, ...recordTexts.ru, ...codeTexts.ru, ...factTexts.ru },
  en: { ...listTexts.en, ...recordTexts.en, ...codeTexts.en, ...factTexts.en },
});

export type LeadsTexts = (typeof leadsTexts)['ru'];
