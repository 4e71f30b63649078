import { inBothLanguages } from '../in-both-languages.ts';
import { actionTexts } from './action-texts.ts';
import { queueTexts } from './queue-texts.ts';
import { talkTexts } from './talk-texts.ts';

/** The words of the inbox. */
export const inboxTexts = inBothLanguages({
  ru: { ...queueTexts.ru, ...talkTexts.ru, ...actionTexts.ru },
  en: { ...queueTexts.en, ...talkTexts.en, ...actionTexts.en },
});

export type InboxTexts = (typeof inboxTexts)['ru'];
