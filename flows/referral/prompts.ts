import type { Prompt } from '../../src/flow/prompt.ts';

/** What a customer who brings friends can see. */
export const prompts = {
  friends: {
    key: 'friends',
    kind: 'choice',
    copy: 'ask-friends',
    offer: 'first',
    passing: true,
    options: [
      {
        value: ['friends'],
        label: { copy: 'friends-and-bonuses' },
        synonyms: {
          ru: ['мои друзья', 'бонусы', 'мои бонусы'],
          en: ['my friends', 'bonuses', 'my bonuses'],
        },
      },
      {
        value: ['link'],
        label: { copy: 'link-again' },
        synonyms: { ru: ['моя ссылка'], en: ['my link'] },
      },
    ],
  },
} satisfies Record<string, Prompt>;
