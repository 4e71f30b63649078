import type { DeskChoices, SalesCard } from '../../src/desk/sales-card.ts';

/** A card of a qualified lead that waits to be claimed. */
export function salesCard(change: Partial<SalesCard> = {}): SalesCard {
  return {
    handoffId: 'handoff-1',
    leadId: 'lead-1',
    revision: 1,
    language: 'en',
    status: 'waiting',
    speaking: 'bot',
    isOverdue: false,
    actions: ['claim'],
    choices: { team: [], lostReasons: [], products: [], resources: [], currency: 'RUB' },
    reason: 'qualified',
    alsoReasons: [],
    left: null,
    questions: [],
    who: 'Anna Belova',
    need: 'A wedding',
    budget: 'up to 300,000 ₽',
    authority: 'decides together with somebody',
    timeline: '12 June 2027',
    contact: '+7 916 123-45-67',
    verdict: {
      kind: 'qualified',
      score: 85,
      max: 100,
      factors: [
        { factor: 'need', points: 30, max: 30, why: 'served', words: 'we are getting married' },
        { factor: 'timeline', points: 20, max: 20, why: 'soon', words: 'in June' },
        { factor: 'budget', points: 15, max: 25, why: 'tight', words: 'three hundred at most' },
        { factor: 'authority', points: 20, max: 25, why: 'decides-together', words: '' },
      ],
    },
    source: 'vk · spring',
    lastWords: 'see you',
    channel: 'telegram',
    link: 'https://hall.example/leads/lead-1',
    zone: 'Europe/Moscow',
    posted: null,
    ...change,
  };
}

/** What a business lets its salespeople choose from. */
export function deskChoices(change: Partial<DeskChoices> = {}): DeskChoices {
  return {
    team: [
      { id: 'team:Анна', name: 'Анна' },
      { id: 'team:Вера', name: 'Вера' },
    ],
    lostReasons: [
      { code: 'expensive', label: 'Дорого' },
      { code: 'other', label: 'Другое' },
    ],
    products: [
      { code: 'hall', label: 'Большой зал' },
      { code: 'garden', label: 'Сад' },
    ],
    resources: [{ code: 'hall', label: 'Просмотр зала' }],
    currency: 'RUB',
    ...change,
  };
}
