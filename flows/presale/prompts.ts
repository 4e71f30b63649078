import type { Option, Prompt } from '../../src/flow/prompt.ts';
import { yesOrNo } from '../common-prompts.ts';

const option = (value: string, synonyms: { ru: string[]; en: string[] } = { ru: [], en: [] }) => ({
  value: [value],
  label: { copy: `choice-${value}` },
  synonyms,
});

/** What can be done about a visit that is booked. */
const ABOUT_VISIT: Option[] = [
  option('move', {
    ru: [
      'перенести',
      'перенесите',
      'другое время',
      'другой день',
      'не смогу',
      'не сможем',
      'не успеваю',
      'не успеваем',
      'не получится прийти',
      'не получится приехать',
    ],
    en: [
      'move',
      'reschedule',
      'another time',
      'another day',
      "can't make it",
      'cannot make it',
      "can't come",
    ],
  }),
  option('cancel', {
    ru: ['отменить', 'отмените', 'отмена', 'не приду', 'не придем'],
    en: ['cancel', 'call it off', "won't come"],
  }),
];

const visit = (copy: string): Prompt => ({
  key: 'visit',
  kind: 'choice',
  copy,
  offer: 'first',
  passing: true,
  isOfVisit: true,
  hearsWish: true,
  options: ABOUT_VISIT,
});

const REASONS: Option[] = (['price', 'timing', 'rival', 'no-need', 'other'] as const).map((value) => ({
  value,
  label: { copy: `refusal-${value}` },
}));

/** What presale asks. */
export const prompts = {
  guests: { key: 'guests', kind: 'people', copy: 'ask-guests', mayBeUnknown: true },
  viewing: {
    key: 'viewing',
    kind: 'choice',
    onlyAsked: true,
    copy: 'ask-viewing',
    offer: 'first',
    offersFound: true,
    options: [
      option('other-time', {
        ru: ['другое время', 'другой день', 'ни одно не подходит', 'не подходит'],
        en: ['another time', 'another day', 'none of these', 'none fit'],
      }),
      option('no-visit', {
        ru: ['без визита', 'не нужно', 'не надо', 'не сейчас', 'пока нет', 'потом', 'не хочу смотреть'],
        en: ['no visit', 'not now', 'no need', 'later', 'skip'],
      }),
    ],
  },
  wish: { key: 'wish', kind: 'text', copy: 'ask-wish' },
  visitBooked: visit('visit-booked'),
  visitTomorrow: visit('visit-tomorrow'),
  visitSoon: visit('visit-soon'),
  again: {
    key: 'again',
    kind: 'assent',
    copy: 'ask-again',
    offer: 'first',
    passing: true,
    options: yesOrNo('again'),
  },
  decision: {
    key: 'decision',
    kind: 'assent',
    copy: 'ask-decision',
    offer: 'first',
    isBinding: true,
    options: [
      { value: 'yes', label: { copy: 'choice-take' } },
      { value: 'question', label: { copy: 'choice-question' } },
      { value: 'no', label: { copy: 'choice-decline' } },
    ],
  },
  simpler: {
    key: 'simpler',
    kind: 'assent',
    copy: 'ask-simpler',
    offer: 'first',
    passing: true,
    options: yesOrNo('simpler'),
  },
  refusal: {
    key: 'refusal',
    kind: 'refusal',
    copy: 'ask-refusal',
    offer: 'first',
    options: REASONS,
  },
  /** They refused without being asked, and did not say why. */
  whyNot: {
    key: 'refusal',
    kind: 'refusal',
    copy: 'ask-why-not',
    offer: 'first',
    options: [...REASONS, { value: 'stays', label: { copy: 'refusal-stays' } }],
  },
  change: {
    key: 'change',
    kind: 'choice',
    copy: 'ask-change-presale',
    offer: 'first',
    passing: true,
    options: [
      {
        value: ['guests'],
        label: { copy: 'change-guests' },
        synonyms: { ru: ['гости', 'число гостей'], en: ['guests'] },
      },
      {
        value: ['visit'],
        label: { copy: 'change-visit' },
        synonyms: { ru: ['визит', 'время'], en: ['visit', 'time'] },
      },
      {
        value: ['nothing'],
        label: { copy: 'change-nothing' },
        synonyms: {
          ru: ['не надо', 'не нужно', 'отмена', 'нет', 'назад'],
          en: ['cancel', 'never mind', 'no', 'back'],
        },
      },
    ],
  },
} satisfies Record<string, Prompt>;
