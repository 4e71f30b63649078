import type { ClosingForm, FreeTimes, OfferForm } from '../../src/desk/deal-forms.ts';
import type { DeskChoices, SalesCard } from '../../src/desk/sales-card.ts';
import { slotLabel } from '../../src/domain/booking/slot-label.ts';
import { type Deal, newDeal, type OfferMade } from '../../src/domain/deal.ts';

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

/** A deal in which a visit is booked, and nothing else yet. */
export function someDeal(change: Partial<Deal> = {}): Deal {
  return {
    ...newDeal('deal-1', '2026-11-22T09:00:00.000Z'),
    stage: 3,
    eventOn: '2027-06-12',
    viewing: {
      bookingId: 'booking-1',
      resource: 'hall',
      startsAt: '2026-11-28T09:00:00.000Z',
      endsAt: '2026-11-28T10:00:00.000Z',
      status: 'booked',
    },
    ...change,
  };
}

/** An offer that was sent and not answered yet. */
export function someOffer(change: Partial<OfferMade> = {}): OfferMade {
  return {
    id: 'offer-1',
    number: '2026-0007',
    total: 27_000_000,
    currency: 'RUB',
    validUntil: '2026-12-06T20:59:59.999Z',
    status: 'sent',
    isSweetened: false,
    ...change,
  };
}

/** What the forms about a deal are filled in from. */
export const DEAL_FORMS: { times: FreeTimes; offer: OfferForm; closing: ClosingForm } = {
  times: {
    booked: null,
    times: ['2026-11-28T09:00:00.000Z', '2026-11-28T10:00:00.000Z', '2026-11-29T09:00:00.000Z'].map(
      (startsAt) => ({
        resource: 'hall',
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
        label: slotLabel({ startsAt }, 'ru', 'Europe/Moscow', new Date('2026-11-22T09:00:00Z')),
        day: startsAt.slice(0, 10),
        what: 'Просмотр зала',
      }),
    ),
  },
  offer: {
    currency: 'RUB',
    packages: [
      { code: 'classic', label: 'Банкет «Классика»', price: '4 500 ₽ с гостя' },
      { code: 'light', label: 'Банкет «Лёгкий»', price: '3 200 ₽ с гостя' },
    ],
    extras: [
      { code: 'dj', label: 'Диджей', price: '25 000 ₽', perGuest: false },
      { code: 'host', label: 'Ведущий', price: '35 000 ₽', perGuest: false },
    ],
    discounts: [{ code: 'returning', label: 'Скидка постоянному гостю' }],
    maxPercent: 10,
    guests: 60,
    eventOn: '2027-06-12',
    best: 'classic',
  },
  closing: {
    deal: { sum: 27_000_000, paid: 8_100_000, product: null, status: 'open' },
    currency: 'RUB',
    due: 18_900_000,
    eventOn: '2027-06-12',
    today: '2026-11-22',
  },
};

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
