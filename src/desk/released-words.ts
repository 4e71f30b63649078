import type { Language } from '../domain/values.ts';
import type { Notice } from './relay-line.ts';
import { shownTime } from './shown-time.ts';

/** What does not stand any more of somebody who is not counted on. */
export function releasedWords(
  { visitAt, offer, zone }: Extract<Notice, { kind: 'released' }>,
  language: Language,
): string {
  const words = WORDS[language];
  const visit = visitAt && `📅 ${words.visit(shownTime(visitAt, { zone, language }))}`;
  return [visit, offer && `📄 ${words.offer(offer)}`].filter(Boolean).join('\n');
}

const WORDS: Record<Language, { visit(time: string): string; offer(number: string): string }> = {
  ru: {
    visit: (time) => `Визит отменён, время снова свободно: ${time}.`,
    offer: (number) => `Предложение ${number} больше не действует.`,
  },
  en: {
    visit: (time) => `The visit is cancelled, and its time is free again: ${time}.`,
    offer: (number) => `The offer ${number} does not stand any more.`,
  },
};
