import { createContext, useContext } from 'react';
import type { Language } from '../language.ts';
import { type LeadsTexts, leadsTexts } from './leads-texts.ts';

/** What every part of the page needs to say things: the language, its words, the business's zone. */
export interface Desk {
  language: Language;
  texts: LeadsTexts;
  zone: string;
}

export const DeskContext = createContext<Desk>({ language: 'ru', texts: leadsTexts.ru, zone: 'UTC' });
export const useDesk = () => useContext(DeskContext);
