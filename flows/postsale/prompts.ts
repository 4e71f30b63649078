import type { Prompt } from '../../src/flow/prompt.ts';
import { yesOrNo } from '../common-prompts.ts';

const score = {
  key: 'score',
  kind: 'rating',
  offer: 'first',
  mayDecline: true,
  options: Array.from({ length: 11 }, (_, score) => ({
    value: { score, comment: null },
    label: { ru: String(score), en: String(score) },
  })),
} satisfies Omit<Prompt, 'copy'>;
const why = { key: 'scoreReason', kind: 'text', mayDecline: true, bareIsScore: true } as const;
const review = { key: 'review', kind: 'text', mayDecline: true, isFavour: true, bareIsScore: true } as const;
const solved = {
  key: 'solved',
  kind: 'assent',
  hearsComplaint: true,
  offer: 'first',
  options: yesOrNo('solved'),
} satisfies Omit<Prompt, 'copy'>;

/** What customers are asked, before the event and after it. */
export const prompts = {
  extras: { key: 'extras', kind: 'assent', copy: 'ask-extras', offer: 'first', options: yesOrNo('extras') },
  opinion: { key: 'opinion', kind: 'text', copy: 'ask-opinion', mayDecline: true },
  score: { ...score, copy: 'ask-score' },
  scoreAgain: { ...score, copy: 'ask-score-again' },
  whyLow: { ...why, copy: 'ask-why-low', hearsComplaint: true },
  whyNotNine: { ...why, copy: 'ask-why-not-nine', hearsComplaint: true },
  whyHigh: { ...why, copy: 'ask-why-high' },
  review: { ...review, copy: 'ask-review' },
  reviewAgain: { ...review, copy: 'ask-review-again' },
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
        synonyms: {
          ru: ['нет', 'не надо', 'не хочу', 'не публикуйте', 'нельзя', 'потом', 'позже', 'не сейчас'],
          en: ['no', 'no thanks', "don't", 'rather not', 'not published', 'later', 'not now'],
        },
      },
    ],
  },
  caseFacts: {
    key: 'caseFacts',
    kind: 'text',
    copy: 'ask-case-facts',
    mayDecline: true,
    isFavour: true,
  },
  solved: { ...solved, copy: 'ask-solved' },
  seenTo: { ...solved, copy: 'ask-seen-to' },
} satisfies Record<string, Prompt>;
