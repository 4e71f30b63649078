import { createContext, useContext } from 'react';
import type { DeskChoicesAnswer } from '../../http/desk-contract.ts';
import { type InboxTexts, inboxTexts } from './inbox-texts.ts';

/** What every part of the inbox needs: its words, what the forms let choose, and who looks. */
export interface InboxDesk {
  words: InboxTexts;
  choices: DeskChoicesAnswer;
  /** The name under which this browser acts; null until it was said. */
  me: string | null;
}

export const noChoices: DeskChoicesAnswer = {
  team: [],
  lostReasons: [],
  products: [],
  resources: [],
  currency: 'RUB',
  upload: { mostBytes: 0, endings: [] },
  language: 'ru',
};

export const InboxContext = createContext<InboxDesk>({ words: inboxTexts.ru, choices: noChoices, me: null });
export const useInbox = () => useContext(InboxContext);
