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
  /** Codes of discounts that a salesperson gives. */
  given: string[];
  manual: ManualDiscount | null;
  sweetened: boolean;
}

/**
 * The discounts of an offer: automatic ones that are due, those that a salesperson gives, what they take off by hand,
 * the sweetener. Each percentage is of the sum of all lines but for a gift. They are added up, and the last ones are
 * cut where together they would be more than the lines.
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
  const fault = manual && manualFault(manual, base, catalogue);
  if (fault) faults.push(fault);
  if (wanted.sweetened && !catalogue.sweetener) faults.push({ code: 'no-sweetener' });
  if (faults.length > 0) return { discounts: [], faults };

  const due = catalogue.discounts.filter(
    (one) => isDue(one, wanted) && (one.automatic || given.includes(one.code)),
  );
  let left = subtotal;
  const discounts = [
    ...due.map(({ code, label, percent, sum }) => ({ code, label, ...taken(percent, sum, base) })),
    ...byHand(manual, base),
    ...bySweetener(wanted, base),
  ].flatMap((discount) => {
    const sum = Math.min(discount.sum, left);
    left -= sum;
    return sum > 0 ? [{ ...discount, sum }] : [];
  });
  return { discounts, faults };
}

function isDue({ when }: CatalogueDiscount, { guests, eventOn }: Wanted): boolean {
  const { minGuests, weekdays, months } = when ?? {};
  if (minGuests !== undefined && (guests ?? 0) < minGuests) return false;
  if (!weekdays && !months) return true;
  if (eventOn === null) return false;
  const day = Temporal.PlainDate.from(eventOn);
  const isItsDay = !weekdays || weekdays.some((weekday) => WEEKDAYS.indexOf(weekday) + 1 === day.dayOfWeek);
  return isItsDay && (!months || months.includes(day.month));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function manualFault(manual: ManualDiscount, base: number, catalogue: OfferCatalogue): OfferFault | null {
  const { maxPercent, currency } = catalogue;
  const maxSum = percentOf(base, maxPercent);
  const isOver = 'percent' in manual ? manual.percent > maxPercent : manual.sum > maxSum;
  const value = 'percent' in manual ? manual.percent : manual.sum;
  if (!(value > 0) || !Number.isFinite(value)) return { code: 'discount-not-above-nought' };
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
