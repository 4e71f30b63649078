import type { DealForms, FreeTimes } from '../../src/desk/deal-forms.ts';
import { formatSum } from '../../src/domain/format-sum.ts';
import { composeOffer, type OfferEdits } from '../../src/domain/offer/compose-offer.ts';
import { offerFaultWords } from '../../src/domain/offer/offer-fault.ts';
import { offerLines } from '../../src/domain/offer/offer-lines.ts';
import { CATALOGUE } from './sample-offer.ts';

/** What the forms about a deal show, of a wedding of 60 in June with the shipped business. */
export function dealForms(change: Partial<DealForms> = {}): DealForms {
  return {
    times: async (_handoff, _language, from = '') => ({
      booked: null,
      times: TIMES.filter(({ day }) => day >= from),
    }),
    offer: async () => ({
      currency: 'RUB',
      packages: CATALOGUE.packages.map(({ code, label }) => ({ code, label: label.ru, price: 'цена' })),
      extras: CATALOGUE.extras.map(({ code, label, price }) => {
        return { code, label: label.ru, price: 'цена', perGuest: price.per === 'guest' };
      }),
      discounts: CATALOGUE.discounts
        .filter(({ automatic }) => !automatic)
        .map(({ code, label }) => ({ code, label: label.ru })),
      maxPercent: CATALOGUE.maxPercent,
      guests: 60,
      eventOn: '2027-06-12',
      best: CATALOGUE.packages[0]?.code ?? null,
    }),
    preview: async (_handoff, edits) => previewOf(edits),
    closing: async () => ({
      deal: { sum: 45_000_000, paid: 13_500_000, product: null, status: 'open' },
      currency: 'RUB',
      due: 31_500_000,
      eventOn: '2027-06-12',
      today: '2026-11-22',
    }),
    ...change,
  };
}

function previewOf(edits: OfferEdits): Awaited<ReturnType<DealForms['preview']>> {
  const now = new Date('2026-11-22T10:00:00Z');
  const composed = composeOffer({
    catalogue: CATALOGUE,
    need: 'wedding',
    guests: 60,
    eventOn: '2027-06-12',
    edits,
    now,
  });
  if (composed.status === 'lacking') throw new Error('Nothing is lacking in a sample.');
  if (composed.status === 'refused') {
    const faults = composed.faults.map((fault) => {
      return { field: 'package' as const, words: offerFaultWords(fault, 'ru') };
    });
    return { status: 'refused', faults };
  }
  const { total, currency } = composed.offer;
  const shownTotal = formatSum(total, currency, 'ru');
  return { status: 'offer', total, currency, shownTotal, lines: offerLines(composed.offer, 'ru') };
}

const TIMES: FreeTimes['times'] = ['2026-11-23', '2026-11-24', '2026-11-28'].flatMap((day) =>
  ['09:00', '10:30'].map((time) => ({
    resource: 'hall',
    startsAt: `${day}T${time}:00.000Z`,
    endsAt: `${day}T${time.replace(':00', ':59')}:00.000Z`,
    day,
    label: `${day} ${time}`,
    what: 'Просмотр зала',
  })),
);
