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
          ru: ['мои друзья', 'друзья', 'бонусы', 'мои бонусы', 'сколько бонусов'],
          en: ['my friends', 'friends', 'bonuses', 'my bonuses'],
        },
      },
      {
        value: ['link'],
        label: { copy: 'link-again' },
        synonyms: { ru: ['ссылка', 'моя ссылка', 'qr'], en: ['link', 'my link', 'qr'] },
      },
    ],
  },
} satisfies Record<string, Prompt>;
