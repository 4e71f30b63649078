import { inBothLanguages } from '../in-both-languages.ts';

/** The words of the button that opens the chat on a website. */
export const embedTexts = inBothLanguages({
  ru: {
    open: 'Открыть чат',
    close: 'Закрыть чат',
    title: 'Чат',
  },
  en: {
    open: 'Open the chat',
    close: 'Close the chat',
    title: 'Chat',
  },
});
