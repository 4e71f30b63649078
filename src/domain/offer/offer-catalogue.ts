import { minorDigits } from '../minor-digits.ts';
import type { Profile } from '../profile.ts';
import type { OffersSection } from './offers-section.ts';

interface Texts {
  ru: string;
  en: string;
}

/** The price of one: of one guest, or of the whole; in minor units. */
export interface Price {
  per: 'guest' | 'fixed';
  sum: number;
}

export type CataloguePackage = Omit<OffersSection['packages'][number], 'price'> & { price: Price };

export interface CatalogueDiscount {
  code: string;
  label: Texts;
  /** One of both is there. */
  percent?: number | undefined;
  sum?: number | undefined;
  when?: OffersSection['discounts'][number]['when'];
  automatic: boolean;
}

/** What the business offers, with every sum in minor units. */
export interface OfferCatalogue {
  currency: string;
  zone: string;
  packages: CataloguePackage[];
  extras: { code: string; label: Texts; price: Price }[];
  discounts: CatalogueDiscount[];
  /** What a salesperson may take off by hand, of the sum of all lines. */
  maxPercent: number;
  /** What all discounts of an offer together may take off, of the same. */
  totalPercent: number;
  validityDays: number;
  sweetener: OffersSection['sweetener'] | null;
}

/** Null when the profile has no offers: then none are made. */
export function offerCatalogue({
  business,
  offers,
}: Pick<Profile, 'business' | 'offers'>): OfferCatalogue | null {
  if (!offers) return null;
  const { currency, zone } = business;
  const minor = (sum: number) => Math.round(sum * 10 ** minorDigits(currency));
  const priced = <Priced extends { price: Price }>(one: Priced) => {
    return { ...one, price: { per: one.price.per, sum: minor(one.price.sum) } };
  };
  return {
    currency,
    zone,
    packages: offers.packages.map(priced),
    extras: offers.extras.map(priced),
    discounts: offers.discounts.map(({ sum, ...one }) => {
      return sum === undefined ? one : { ...one, sum: minor(sum) };
    }),
    ...offers.limits,
    validityDays: offers.validityDays,
    sweetener: offers.sweetener ?? null,
  };
}
