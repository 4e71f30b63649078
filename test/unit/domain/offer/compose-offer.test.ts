import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferEdits, OfferRequest } from '../../../../src/domain/offer/compose-offer.ts';
import { offerSchema } from '../../../../src/domain/offer/offer.ts';
import { offerFaultWords } from '../../../../src/domain/offer/offer-fault.ts';
import { bestChoice, packageChoices } from '../../../../src/domain/offer/package-choices.ts';
import { percentOf } from '../../../../src/domain/offer/percent-of.ts';
import type { Money } from '../../../../src/domain/values.ts';
import { anOffer, CATALOGUE, composed } from '../../../support/sample-offer.ts';

const upTo = (max: number): Money => ({
  min: null,
  max,
  currency: null,
  per: 'total',
  approximate: false,
});

describe('an offer', () => {
  test('is the package for so many guests, in kopecks, until the end of the last day', () => {
    expect(anOffer()).toMatchObject({
      package: 'classic',
      lines: [{ code: 'classic', quantity: 60, unitPrice: 4_500_00, sum: 270_000_00, perGuest: true }],
      discounts: [],
      subtotal: 270_000_00,
      total: 270_000_00,
      currency: 'RUB',
      // Midnight of Moscow is nine in the evening of London.
      validUntil: '2026-12-06T20:59:59.999Z',
      validThrough: '2026-12-06',
      sweetened: false,
    });
  });

  test('keeps what an invitation promised beside the best of the others, and only for who was invited', () => {
    const invited = { code: 'invited', percent: 5, sum: 13_500_00 };
    expect(anOffer({ isInvited: true }).discounts).toMatchObject([invited]);
    // A Tuesday in February.
    expect(anOffer({ eventOn: '2027-02-16', isInvited: true }).discounts).toMatchObject([
      { code: 'weekday', percent: 10 },
      invited,
    ]);
    expect(anOffer({ isInvited: false }).discounts).toEqual([]);
  });

  test('takes off the best of what is due by itself, of the sum of the lines', () => {
    // A Tuesday in February, and a Saturday.
    const { discounts, total } = anOffer({ eventOn: '2027-02-16' });
    expect(discounts).toMatchObject([{ code: 'weekday', percent: 10, sum: 27_000_00 }]);
    expect(total).toBe(243_000_00);
    expect(anOffer({ eventOn: '2027-02-20' }).discounts).toMatchObject([{ code: 'low-season', percent: 5 }]);
    expect(anOffer({ eventOn: null }).discounts).toEqual([]);
    const twice = anOffer({ eventOn: '2027-02-16', edits: { discounts: ['low-season', 'returning'] } });
    expect(twice.discounts.map(({ code }) => code)).toEqual(['weekday', 'returning']);
  });

  test('takes off no more than the limit for all discounts; what is cut is a sum, and a gift does not count', () => {
    const edits = { discounts: ['returning'], discount: { percent: 3 } };
    const offer = anOffer({ eventOn: '2027-02-16', edits, sweetened: true });
    expect(offer.discounts.map(({ code, percent, sum }) => [code, percent, sum])).toEqual([
      ['weekday', 10, 27_000_00],
      ['returning', 7, 18_900_00],
      ['by-hand', 3, 8_100_00],
      ['sweetener', undefined, 18_000_00],
    ]);
    const narrow = { ...CATALOGUE, totalPercent: 12 };
    const cut = composed({ catalogue: narrow, eventOn: '2027-02-16', edits: { discounts: ['returning'] } });
    if (cut.status !== 'offer') throw new Error(cut.status);
    expect(cut.offer.discounts.map(({ code, percent, sum }) => [code, percent, sum])).toEqual([
      ['weekday', 10, 27_000_00],
      ['returning', undefined, 5_400_00],
    ]);
    const over = composed({ eventOn: '2027-02-16', edits: { ...edits, discount: { percent: 4 } } });
    if (over.status !== 'refused') throw new Error(over.status);
    expect(over.faults.map((fault) => offerFaultWords(fault, 'ru').replaceAll(/\s/g, ' '))).toEqual([
      'Скидка больше разрешённой: не выше 3 %, это 8 100 ₽.',
    ]);
  });

  test('is not valid beyond the day of the event', () => {
    expect(anOffer({ eventOn: '2026-11-28' }).validThrough).toBe('2026-11-28');
  });

  test('has the edits of a salesperson', () => {
    const edits: OfferEdits = {
      package: 'celebration',
      guests: 50,
      extras: [{ code: 'dj' }, { code: 'photo-zone', quantity: 2 }, { code: 'chef-station' }],
      discounts: ['returning'],
      discount: { sum: 10_000_00 },
      note: '  Держим дату до пятницы. ',
    };
    const offer = anOffer({ edits });
    expect(offer.lines.map(({ code, quantity, sum }) => [code, quantity, sum])).toEqual([
      ['celebration', 50, 325_000_00],
      ['dj', 1, 25_000_00],
      ['photo-zone', 2, 36_000_00],
      ['chef-station', 50, 45_000_00],
    ]);
    expect(offer.discounts.map(({ code, sum }) => [code, sum])).toEqual([
      ['returning', 30_170_00],
      ['by-hand', 10_000_00],
    ]);
    expect(offer).toMatchObject({ total: 390_830_00, note: 'Держим дату до пятницы.' });
  });

  test('is sweetened with an extra for nothing, of which no percentage is reckoned', () => {
    const offer = anOffer({ sweetened: true, edits: { discount: { percent: 10 } } });
    expect(offer.lines.map(({ code }) => code)).toEqual(['classic', 'photo-zone']);
    expect(offer.discounts.map(({ code, sum }) => [code, sum])).toEqual([
      ['by-hand', 27_000_00],
      ['sweetener', 18_000_00],
    ]);
    expect(offer).toMatchObject({ total: 243_000_00, sweetened: true });
  });
});

describe('the package that is offered', () => {
  test.each([
    ['the dearest within the budget', upTo(300_000), 'classic', true],
    [
      'the dearest of all where the budget has no end',
      { ...upTo(0), min: 600_000, max: null },
      'celebration',
      true,
    ],
    ['the cheapest when the budget covers none', upTo(100_000), 'light', false],
    ['a tenth dearer for who said "about"', { ...upTo(250_000), approximate: true }, 'classic', true],
    ['by the guest', { ...upTo(3_500), per: 'person' as const }, 'light', true],
    [
      'the first one when the budget is in another currency',
      { ...upTo(5_000), currency: 'USD' as const },
      'classic',
      null,
    ],
  ])('is %s', (_, budget, code, withinBudget) => {
    expect(composed({ budget })).toMatchObject({ offer: { package: code }, withinBudget });
  });

  test('is one for their need and for so few guests', () => {
    expect(anOffer({ guests: 25 }).package).toBe('light');
    expect(anOffer({ need: 'corporate', budget: upTo(160_000) }).package).toBe('buffet');
    const choices = packageChoices({ catalogue: CATALOGUE, need: 'wedding', guests: 35, eventOn: null });
    expect(choices.map(({ offered, total }) => [offered.code, total])).toEqual([
      ['classic', 157_500_00],
      ['light', 112_000_00],
    ]);
    expect(bestChoice([])).toBeUndefined();
  });

  test('is the one that they chose, whatever their budget', () => {
    expect(composed({ chosen: 'celebration', budget: upTo(200_000) })).toMatchObject({
      offer: { package: 'celebration' },
      withinBudget: false,
    });
  });
});

describe('no offer is made', () => {
  test('while the guests, or the need, are not known', () => {
    expect(composed({ guests: null })).toEqual({ status: 'lacking', what: 'guests' });
    const catalogue = { ...CATALOGUE, packages: CATALOGUE.packages.filter(({ services }) => services) };
    expect(composed({ need: null, catalogue })).toEqual({ status: 'lacking', what: 'need' });
    expect(composed({ need: 'graduation', catalogue }).status).toBe('offer');
    expect(composed({ need: 'christening', catalogue })).toMatchObject({ faults: [{ code: 'no-package' }] });
  });

  test.each<[string, Partial<OfferRequest>, string]>([
    ['a package that is not there', { edits: { package: 'royal' } }, 'Пакета «royal» в профиле нет.'],
    ['one for another event', { chosen: 'buffet' }, 'Этот пакет не для такого мероприятия. Выберите другой.'],
    ['too few guests', { guests: 10 }, 'Гостей слишком мало: нужно не меньше 20.'],
    ['no guests at all', { edits: { guests: 0 } }, 'Гостей может быть от 1 до 10000, целым числом.'],
    ['half a guest', { edits: { guests: 60.5 } }, 'Гостей может быть от 1 до 10000, целым числом.'],
    [
      'an unknown extra',
      { edits: { extras: [{ code: 'elephant' }] } },
      'Допуслуги «elephant» в профиле нет.',
    ],
    [
      'none of an extra',
      { edits: { extras: [{ code: 'dj', quantity: 0 }] } },
      'Количество может быть от 1 до 1000, целым числом.',
    ],
    ['an unknown discount', { edits: { discounts: ['friends'] } }, 'Скидки «friends» в профиле нет.'],
    [
      'a discount that is not due',
      { edits: { discounts: ['weekday'] } },
      'Условия этой скидки не выполнены.',
    ],
    ['a discount of nothing', { edits: { discount: { sum: 0 } } }, 'Скидка должна быть больше нуля.'],
    ['a negative discount', { edits: { discount: { percent: -5 } } }, 'Скидка должна быть больше нуля.'],
    ['no number', { edits: { discount: { percent: Number.NaN } } }, 'Скидка должна быть больше нуля.'],
    [
      'a percentage over the limit',
      { edits: { discount: { percent: 10.01 } } },
      'Скидка больше разрешённой: не выше 10 %, это 27 000 ₽.',
    ],
    [
      'a sum over the limit',
      { edits: { discount: { sum: 27_000_01 } } },
      'Скидка больше разрешённой: не выше 10 %, это 27 000 ₽.',
    ],
    ['a day that has passed', { eventOn: '2026-11-21' }, 'Эта дата уже прошла.'],
    [
      'a note without end',
      { edits: { note: 'а'.repeat(501) } },
      'Примечание слишком длинное: не больше 500 знаков.',
    ],
  ])('for %s', (_, change, words) => {
    const result = composed(change);
    const faults = result.status === 'refused' ? result.faults : [];
    expect(faults.map((fault) => offerFaultWords(fault, 'ru').replaceAll(/\s/g, ' '))).toEqual([words]);
    expect(offerFaultWords(faults[0] ?? { code: 'event-passed' }, 'en')).toMatch(/^[A-Z].*\.$/);
  });

  test('with a sweetener that the profile does not have', () => {
    expect(composed({ sweetened: true, catalogue: { ...CATALOGUE, sweetener: null } })).toMatchObject({
      faults: [{ code: 'no-sweetener' }],
    });
  });
});

describe('whatever is asked for', () => {
  const discount = fc.oneof(
    fc.record({ percent: fc.double({ min: -1, max: 60 }) }),
    fc.record({ sum: fc.integer({ min: -100, max: 5_000_00 }) }),
  );
  const edits = fc.record(
    {
      package: fc.constantFrom('classic', 'light', 'celebration', 'royal'),
      guests: fc.integer({ min: 10, max: 400 }),
      extras: fc.array(
        fc.record({
          code: fc.constantFrom(...CATALOGUE.extras.map(({ code }) => code)),
          quantity: fc.integer({ min: 1, max: 1_000 }),
        }),
        { maxLength: 4 },
      ),
      discounts: fc.constantFrom<string[]>([], ['returning'], ['weekday']),
      discount,
    },
    { requiredKeys: [] },
  );
  const catalogue = fc
    .record({
      prices: fc.array(fc.integer({ min: 1, max: 10_000_000_00 }), { minLength: 9, maxLength: 9 }),
      percents: fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 }),
      sum: fc.integer({ min: 1, max: 1_000_000_00 }),
      maxPercent: fc.double({ min: 10, max: 100, noNaN: true }),
      totalPercent: fc.oneof(fc.constant(100), fc.double({ min: 0, max: 100, noNaN: true })),
      sweetener: fc.constantFrom(CATALOGUE.sweetener, {
        ...CATALOGUE.sweetener,
        extra: undefined,
        percent: 50,
      }),
    })
    .map(({ prices, percents, sum, maxPercent, totalPercent, sweetener }) => ({
      ...CATALOGUE,
      maxPercent,
      totalPercent,
      sweetener: sweetener as typeof CATALOGUE.sweetener,
      packages: CATALOGUE.packages.map((one, at) => {
        return { ...one, price: { ...one.price, sum: prices[at] ?? 1 } };
      }),
      extras: CATALOGUE.extras.map((one, at) => {
        return { ...one, price: { ...one.price, sum: prices[at + 4] ?? 1 } };
      }),
      discounts: [
        ...CATALOGUE.discounts.map((one, at) => ({ ...one, percent: percents[at] })),
        { code: 'flat', label: { ru: 'Скидка', en: 'Off' }, sum, automatic: true },
      ],
    }));
  const request = fc.record({
    catalogue,
    edits,
    guests: fc.option(fc.integer({ min: 1, max: 500 })),
    eventOn: fc.option(fc.constantFrom('2027-02-16', '2027-06-19', '2026-11-25')),
    sweetened: fc.boolean(),
    budget: fc.option(fc.integer({ min: 1, max: 2_000_000 }).map(upTo)),
  });

  test('an offer adds up, never falls below nothing, and keeps within the limits for discounts', () => {
    let offers = 0;
    fc.assert(
      fc.property(request, (given) => {
        const result = composed(given);
        if (result.status === 'lacking') expect(given.edits.guests ?? given.guests).toBeNull();
        if (result.status === 'refused') expect(result.faults).not.toEqual([]);
        if (result.status !== 'offer') return;
        offers += 1;
        const { offer } = result;
        const { lines, discounts, subtotal, total } = offer;
        for (const { quantity, unitPrice, sum } of lines) expect(sum).toBe(quantity * unitPrice);
        expect(subtotal).toBe(lines.reduce((all, { sum }) => all + sum, 0));
        expect(total).toBe(subtotal - discounts.reduce((all, { sum }) => all + sum, 0));
        expect(total).toBeGreaterThanOrEqual(0);
        const byHand = discounts.find(({ code }) => code === 'by-hand')?.sum ?? 0;
        expect(byHand).toBeLessThanOrEqual(percentOf(subtotal, given.catalogue.maxPercent));
        const automatic = given.catalogue.discounts.filter((one) => one.automatic).map(({ code }) => code);
        expect(discounts.filter(({ code }) => automatic.includes(code)).length).toBeLessThanOrEqual(1);
        const { sweetener, totalPercent } = given.catalogue;
        const isGift = (code: string) => code === 'sweetener' && sweetener?.extra !== undefined;
        const gift = discounts.find(({ code }) => isGift(code))?.sum ?? 0;
        const counted = discounts.filter(({ code }) => !isGift(code)).reduce((all, { sum }) => all + sum, 0);
        expect(counted).toBeLessThanOrEqual(percentOf(subtotal - gift, totalPercent));
        // It is kept as JSON and reads back the same.
        expect(offerSchema.parse(JSON.parse(JSON.stringify(offer)))).toEqual(offer);
      }),
      { numRuns: 1_000 },
    );
    expect(offers).toBeGreaterThan(150);
  });
});

test.each([
  [100, 0.5, 1],
  [99, 0.5, 0],
  [1_05, 10, 11],
  [1_04, 10, 10],
  [9_007_199_254_740_991, 100, 9_007_199_254_740_991],
  [333_33, 33.33, 111_10],
])('of %i, %d percent are %i: a half is rounded up', (sum, percent, part) => {
  expect(percentOf(sum, percent)).toBe(part);
});
