import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseProfile } from '../../../../src/config/read-profile.ts';
import { offerCatalogue } from '../../../../src/domain/offer/offer-catalogue.ts';

const shipped = readFileSync(new URL('../../../../flows/profile.yaml', import.meta.url), 'utf8');

/** The shipped profile with another section `offers`; undefined leaves it out. */
function withOffers(offers: unknown): string {
  const document = parseDocument(shipped);
  if (offers === undefined) document.delete('offers');
  else document.set('offers', offers);
  return document.toString();
}

function faultsOf(offers: unknown): string {
  try {
    parseProfile(withOffers(offers), 'profile.yaml');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const label = { ru: 'Пакет', en: 'Package' };
const seller = { name: label, signatory: label };
const one = { code: 'one', label, price: { per: 'fixed', sum: 1_000 } };

describe('the offers section of a profile', () => {
  test('may be left out, and then no offers are made', () => {
    expect(offerCatalogue(parseProfile(withOffers(undefined), 'profile.yaml'))).toBeNull();
  });

  test('needs packages and a seller, and all else has its usual value', () => {
    const profile = parseProfile(withOffers({ packages: [one], seller }), 'profile.yaml');
    expect(offerCatalogue(profile)).toMatchObject({
      currency: 'RUB',
      zone: 'Europe/Moscow',
      packages: [{ code: 'one', price: { per: 'fixed', sum: 100_000 }, includes: [] }],
      extras: [],
      discounts: [],
      maxPercent: 0,
      totalPercent: 100,
      validityDays: 14,
      sweetener: null,
    });
    expect(profile.offers).toMatchObject({ depositPercent: 30, depositDays: 5, restDaysBefore: 7 });
  });

  test.each([
    ['no packages', { packages: [], seller }, 'offers.packages'],
    ['a code that stands twice', { packages: [one, one], seller }, 'offers.packages: a code stands twice'],
    [
      'a need that is not there',
      { packages: [{ ...one, services: ['wedding', 'circus'] }], seller },
      'offers.packages.0.services.1: there is no need with the code "circus"',
    ],
    [
      'a price of nothing',
      { packages: [{ ...one, price: { per: 'guest', sum: 0 } }], seller },
      'offers.packages.0.price.sum: a sum is above nought',
    ],
    [
      'a third of a kopeck',
      { packages: [{ ...one, price: { per: 'guest', sum: 0.333 } }], seller },
      'offers.packages.0.price.sum: a sum has at most two digits behind the point',
    ],
    [
      'a discount that is both',
      { packages: [one], seller, discounts: [{ code: 'a', label, percent: 5, sum: 100 }] },
      'offers.discounts.0: a discount has either a percent or a sum',
    ],
    [
      'a discount of more than all',
      { packages: [one], seller, discounts: [{ code: 'a', label, percent: 120 }] },
      'offers.discounts.0.percent: a percentage is at most 100',
    ],
    [
      'a gift that is no extra',
      { packages: [one], seller, sweetener: { label, extra: 'elephant' } },
      'offers.sweetener.extra: there is no extra with the code "elephant"',
    ],
    [
      'a sweetener of nothing',
      { packages: [one], seller, sweetener: { label } },
      'offers.sweetener: a sweetener is either a percent or an extra',
    ],
    ['no seller', { packages: [one] }, 'offers.seller'],
  ])('with %s is refused in plain words', (_, offers, words) => {
    expect(faultsOf(offers)).toContain(words);
  });
});
