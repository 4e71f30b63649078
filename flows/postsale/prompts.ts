import type { Prompt } from '../../src/flow/prompt.ts';
import { yesOrNo } from '../common-prompts.ts';

/** What customers are asked, before the event and after it. */
export const prompts = {
  extras: { key: 'extras', kind: 'assent', copy: 'ask-extras', offer: 'first', options: yesOrNo('extras') },
  opinion: { key: 'opinion', kind: 'text', copy: 'ask-opinion' },
  score: {
    key: 'score',
    kind: 'rating',
    copy: 'ask-score',
    offer: 'first',
    options: Array.from({ length: 11 }, (_, score) => ({
      value: { score, comment: null },
      label: { ru: String(score), en: String(score) },
    })),
  },
  whyLow: { key: 'scoreReason', kind: 'text', copy: 'ask-why-low' },
  whyNotNine: { key: 'scoreReason', kind: 'text', copy: 'ask-why-not-nine' },
  whyHigh: { key: 'scoreReason', kind: 'text', copy: 'ask-why-high' },
  review: { key: 'review', kind: 'text', copy: 'ask-review' },
  permission: {
    key: 'permission',
    kind: 'choice',
    onlyAsked: true,
    copy: 'ask-permission',
    offer: 'first',
    options: [
      {
        value: ['named'],
        label: { copy: 'permission-named' },
        synonyms: {
          ru: ['с именем', 'да', 'можно', 'конечно'],
          en: ['with my name', 'yes', 'sure', 'of course'],
        },
      },
      {
        value: ['anonymous'],
        label: { copy: 'permission-anonymous' },
        synonyms: { ru: ['без имени', 'анонимно'], en: ['without my name', 'anonymously'] },
      },
      {
        value: ['none'],
        label: { copy: 'permission-none' },
        synonyms: { ru: ['нет', 'не надо', 'не публикуйте', 'нельзя'], en: ['no', "don't", 'not published'] },
      },
    ],
  },
  caseFacts: { key: 'caseFacts', kind: 'text', copy: 'ask-case-facts' },
  solved: { key: 'solved', kind: 'assent', copy: 'ask-solved', offer: 'first', options: yesOrNo('solved') },
} satisfies Record<string, Prompt>;
