import { Temporal } from 'temporal-polyfill';
import type { Offer } from './offer.ts';
import type { CatalogueDiscount, OfferCatalogue } from './offer-catalogue.ts';
import type { OfferFault } from './offer-fault.ts';
import { percentOf } from './percent-of.ts';

/** What is taken off by hand: percent of all lines, or a sum in minor units. */
export type ManualDiscount = { percent: number } | { sum: number };

interface Wanted {
  catalogue: OfferCatalogue;
  lines: Offer['lines'];
  guests: number | null;
  eventOn: string | null;
  isInvited: boolean;
  /** Codes of discounts that a salesperson gives. */
  given: string[];
  manual: ManualDiscount | null;
  sweetened: boolean;
}

/**
 * The discounts of an offer: the best automatic one that is due, what was promised to who was invited, those that a
 * salesperson gives, what they take off by hand, the sweetener. Each percentage is of the sum of all lines but for a gift. They are added up, and the last ones
 * are cut where together they would be more than the profile's limit for all of them; a gift is a gift, and no discount.
 */
export function offerDiscounts(wanted: Wanted): { discounts: Offer['discounts']; faults: OfferFault[] } {
  const { catalogue, lines, given, manual } = wanted;
  const subtotal = lines.reduce((sum, line) => sum + line.sum, 0);
  const base = subtotal - giftOf(wanted);
  const faults: OfferFault[] = given.flatMap((code): OfferFault[] => {
    const found = catalogue.discounts.find((one) => one.code === code);
    if (!found) return [{ code: 'no-such-discount', discount: code }];
    return isDue(found, wanted) ? [] : [{ code: 'discount-not-due', discount: code }];
  });
  const isGiven = ({ code, automatic }: CatalogueDiscount) => !automatic && given.includes(code);
  const due = catalogue.discounts.filter((one) => isDue(one, wanted));
  const listed = [...bestAutomatic(due, base), ...due.filter(isGiven)].map(
    ({ code, label, percent, sum }) => {
      return { code, label, ...taken(percent, sum, base) };
    },
  );
  const most = percentOf(base, catalogue.totalPercent);
  const before = within(listed, most);
  const fault = manual && manualFault(manual, base, most - sumOf(before), catalogue);
  if (fault) faults.push(fault);
  if (wanted.sweetened && !catalogue.sweetener) faults.push({ code: 'no-sweetener' });
  if (faults.length > 0) return { discounts: [], faults };

  const sweetener = bySweetener(wanted, base);
  const isGift = wanted.sweetened && catalogue.sweetener?.extra !== undefined;
  const counted = within([...before, ...byHand(manual, base), ...(isGift ? [] : sweetener)], most);
  return { discounts: isGift ? [...counted, ...sweetener] : counted, faults };
}

/**
 * Those that are given by themselves do not add up: whoever is due several has the one that takes off most. What an
 * invitation promised is kept whatever else is due.
 */
function bestAutomatic(due: CatalogueDiscount[], base: number): CatalogueDiscount[] {
  const [promised, others] = [due.filter(isPromised), due.filter((one) => !isPromised(one))];
  return [...best(others, base), ...best(promised, base)];
}

function isPromised({ when }: CatalogueDiscount): boolean {
  return when?.invited === true;
}

function best(due: CatalogueDiscount[], base: number): CatalogueDiscount[] {
  const automatic = due.filter((one) => one.automatic);
  const sums = automatic.map(({ percent, sum }) => taken(percent, sum, base).sum);
  const most = automatic[sums.indexOf(Math.max(...sums))];
  return most ? [most] : [];
}

/** One that is cut is a sum: of its percentage it is less. */
function within(discounts: Offer['discounts'], most: number): Offer['discounts'] {
  let left = most;
  return discounts.flatMap((discount) => {
    const { code, label, sum } = discount;
    const part = Math.min(sum, left);
    left -= part;
    if (part <= 0) return [];
    return [part < sum ? { code, label, sum: part } : discount];
  });
}

function sumOf(discounts: Offer['discounts']): number {
  return discounts.reduce((all, { sum }) => all + sum, 0);
}

function isDue({ when }: CatalogueDiscount, { guests, eventOn, isInvited }: Wanted): boolean {
  const { minGuests, weekdays, months, invited } = when ?? {};
  if (invited && !isInvited) return false;
  if (minGuests !== undefined && (guests ?? 0) < minGuests) return false;
  if (!weekdays && !months) return true;
  if (eventOn === null) return false;
  const day = Temporal.PlainDate.from(eventOn);
  const isItsDay = !weekdays || weekdays.some((weekday) => WEEKDAYS.indexOf(weekday) + 1 === day.dayOfWeek);
  return isItsDay && (!months || months.includes(day.month));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** `left` is what the limit for all discounts leaves beside the others. */
function manualFault(
  manual: ManualDiscount,
  base: number,
  left: number,
  catalogue: OfferCatalogue,
): OfferFault | null {
  const { currency } = catalogue;
  const value = 'percent' in manual ? manual.percent : manual.sum;
  if (!(value > 0) || !Number.isFinite(value)) return { code: 'discount-not-above-nought' };
  const byLimit = percentOf(base, catalogue.maxPercent);
  const maxSum = Math.min(byLimit, left);
  // In hundredths, and never more than the sum that goes with it.
  const maxPercent = left < byLimit ? Math.floor((left / base) * 10_000) / 100 : catalogue.maxPercent;
  const isOver = 'percent' in manual ? manual.percent > maxPercent : manual.sum > maxSum;
  return isOver ? { code: 'discount-over-limit', maxPercent, maxSum, currency } : null;
}

function byHand(manual: ManualDiscount | null, base: number): Offer['discounts'] {
  if (!manual) return [];
  const label = { ru: 'Персональная скидка', en: 'Personal discount' };
  const [percent, sum] = 'sum' in manual ? [undefined, manual.sum] : [manual.percent, undefined];
  return [{ code: 'by-hand', label, ...taken(percent, sum, base) }];
}

function bySweetener(wanted: Wanted, base: number): Offer['discounts'] {
  const { sweetener } = wanted.catalogue;
  if (!wanted.sweetened || !sweetener) return [];
  const { label, percent } = sweetener;
  return [{ code: 'sweetener', label, ...taken(percent, giftOf(wanted), base) }];
}

/** One of the extra that is given for nothing. */
function giftOf({ sweetened, catalogue, lines }: Wanted): number {
  const gift = sweetened ? lines.find(({ code }) => code === catalogue.sweetener?.extra) : undefined;
  if (!gift) return 0;
  return gift.perGuest ? gift.sum : gift.unitPrice;
}

function taken(percent: number | undefined, sum: number | undefined, base: number) {
  return percent === undefined ? { sum: Math.round(sum ?? 0) } : { percent, sum: percentOf(base, percent) };
}
