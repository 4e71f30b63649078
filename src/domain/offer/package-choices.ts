import type { Money } from '../values.ts';
import { budgetCeiling } from './budget-ceiling.ts';
import type { CataloguePackage, OfferCatalogue } from './offer-catalogue.ts';
import { offerDiscounts } from './offer-discounts.ts';
import { type ChosenExtra, needsGuests, pricedLines } from './priced-lines.ts';

/** A package that somebody may have, with what it would cost them. */
export interface PackageChoice {
  offered: CataloguePackage;
  /** In minor units, with the automatic discounts; null when nobody knows how many guests come. */
  total: number | null;
  /** Null when there is no budget, or no total, to tell it by. */
  withinBudget: boolean | null;
}

interface Wanted {
  catalogue: OfferCatalogue;
  /** Those of the catalogue that are meant; all that are for the need when it is left out. */
  packages?: CataloguePackage[] | undefined;
  need: string | null;
  guests: number | null;
  eventOn: string | null;
  /** They came by the link of a customer. */
  isInvited?: boolean | undefined;
  budget?: Money | null | undefined;
  extras?: ChosenExtra[] | undefined;
}

/** The packages for a need and so many guests, in the order of the profile. */
export function packageChoices(wanted: Wanted): PackageChoice[] {
  const { catalogue, guests, eventOn, isInvited = false, budget = null, extras = [] } = wanted;
  const ceiling = budgetCeiling(budget, guests, catalogue.currency);
  const { packages = catalogue.packages.filter((one) => isForNeed(one, wanted.need)) } = wanted;
  return packages
    .filter(({ minGuests = 1 }) => guests === null || guests >= minGuests)
    .map((offered) => {
      if (guests === null && needsGuests(offered, extras, catalogue))
        return { offered, total: null, withinBudget: null };
      const { lines } = pricedLines(offered, extras, catalogue, guests);
      const who = { guests, eventOn, isInvited };
      const asked = { catalogue, lines, ...who, given: [], manual: null, sweetened: false };
      const { discounts } = offerDiscounts(asked);
      const total = sumOf(lines) - sumOf(discounts);
      return { offered, total, withinBudget: ceiling === null ? null : total <= ceiling };
    });
}

/**
 * The one to offer: the dearest that the budget covers, or the cheapest when it covers none; without a known budget the
 * first one. Undefined when there are none.
 */
export function bestChoice(choices: PackageChoice[]): PackageChoice | undefined {
  const byTotal = choices.toSorted((one, other) => (one.total ?? 0) - (other.total ?? 0));
  if (choices.every(({ withinBudget }) => withinBudget === null)) return choices[0];
  return byTotal.findLast(({ withinBudget }) => withinBudget) ?? byTotal[0];
}

/** Without a need only what is for everybody. */
export function isForNeed({ services }: CataloguePackage, need: string | null): boolean {
  return !services || (need !== null && services.includes(need));
}

function sumOf(parts: { sum: number }[]): number {
  return parts.reduce((all, { sum }) => all + sum, 0);
}
