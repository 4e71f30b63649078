import { Temporal } from 'temporal-polyfill';
import type { Money } from '../values.ts';
import { budgetCeiling } from './budget-ceiling.ts';
import type { Offer } from './offer.ts';
import type { CataloguePackage, OfferCatalogue } from './offer-catalogue.ts';
import { type ManualDiscount, offerDiscounts } from './offer-discounts.ts';
import type { OfferFault } from './offer-fault.ts';
import { bestChoice, isForNeed, packageChoices } from './package-choices.ts';
import { type ChosenExtra, needsGuests, pricedLines } from './priced-lines.ts';

/** What a salesperson changes in an offer. Whatever is left out stays as it would be. */
export interface OfferEdits {
  package?: string | undefined;
  guests?: number | undefined;
  extras?: ChosenExtra[] | undefined;
  /** Codes of discounts of the profile that are not automatic. */
  discounts?: string[] | undefined;
  discount?: ManualDiscount | undefined;
  note?: string | undefined;
}

export interface OfferRequest {
  catalogue: OfferCatalogue;
  /** The code of the need; null while it is not known. */
  need: string | null;
  guests: number | null;
  /** ISO date in the business's zone; null while no day is fixed. */
  eventOn: string | null;
  budget?: Money | null | undefined;
  /** They came by the link of a customer. */
  isInvited?: boolean | undefined;
  /** The code of the package that the person chose; the best for them is taken without one. */
  chosen?: string | null | undefined;
  edits?: OfferEdits | undefined;
  /** With the profile's sweetener. The caller sees to it that this is once. */
  sweetened?: boolean | undefined;
  now: Date;
}

export type ComposedOffer =
  /** `withinBudget` is null when no budget is known. */
  | { status: 'offer'; offer: Offer; withinBudget: boolean | null }
  | { status: 'lacking'; what: 'need' | 'guests' }
  | { status: 'refused'; faults: OfferFault[] };

export const MOST_GUESTS = 10_000;
export const MOST_NOTE = 500;
/** In minor units: no deal is as large. */
const MOST_SUM = 1e13;

/** Reckons an offer from what a person answered, or says what is missing or wrong. */
export function composeOffer(request: OfferRequest): ComposedOffer {
  const { catalogue, eventOn, edits = {}, sweetened = false, now } = request;
  const guests = edits.guests ?? request.guests;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(catalogue.zone)
    .toPlainDate();
  const faults = inputFaults(guests, edits.note, eventOn !== null && eventOn < today.toString());
  if (faults.length > 0) return { status: 'refused', faults };
  const extras = withGift(edits.extras ?? [], sweetened ? catalogue.sweetener?.extra : undefined);
  const taken = takePackage(request, guests, extras);
  if (taken.status !== 'taken') return taken;

  const { offered } = taken;
  const listed = pricedLines(offered, extras, catalogue, guests);
  const { lines } = listed;
  const manual = edits.discount ?? null;
  const given = edits.discounts ?? [];
  const taking = offerDiscounts({
    catalogue,
    lines,
    guests,
    eventOn,
    isInvited: request.isInvited === true,
    given,
    manual,
    sweetened,
  });
  const subtotal = sumOf(lines);
  faults.push(...listed.faults, ...taking.faults);
  if (subtotal > MOST_SUM) faults.push({ code: 'sum-too-large' });
  if (faults.length > 0) return { status: 'refused', faults };
  const note = edits.note?.trim();
  const offer: Offer = {
    package: offered.code,
    need: request.need,
    guests,
    eventOn,
    lines,
    discounts: taking.discounts,
    subtotal,
    total: subtotal - sumOf(taking.discounts),
    currency: catalogue.currency,
    ...validity(today, eventOn, catalogue),
    ...(note ? { note } : {}),
    sweetened,
  };
  const ceiling = budgetCeiling(request.budget ?? null, guests, catalogue.currency);
  return { status: 'offer', offer, withinBudget: ceiling === null ? null : offer.total <= ceiling };
}

type Taken =
  | { status: 'taken'; offered: CataloguePackage }
  | Extract<ComposedOffer, { status: 'lacking' | 'refused' }>;

function takePackage(request: OfferRequest, guests: number | null, extras: ChosenExtra[]): Taken {
  const { catalogue, need, edits } = request;
  const refused = (fault: OfferFault): Taken => ({ status: 'refused', faults: [fault] });
  const code = edits?.package ?? request.chosen ?? null;
  const named = catalogue.packages.find((one) => one.code === code);
  if (code !== null && !named) return refused({ code: 'no-such-package', package: code });
  if (named && need !== null && !isForNeed(named, need))
    return refused({ code: 'package-not-for-need', package: named.code });
  const meant = named ? [named] : catalogue.packages.filter((one) => isForNeed(one, need));
  if (meant.length === 0)
    return need === null ? { status: 'lacking', what: 'need' } : refused({ code: 'no-package', need });
  if (guests === null && meant.some((one) => needsGuests(one, extras, catalogue)))
    return { status: 'lacking', what: 'guests' };
  // What is given for nothing has no say in what they can afford.
  const best = bestChoice(packageChoices({ ...request, packages: meant, guests, extras: edits?.extras }));
  const minGuests = Math.min(...meant.map((one) => one.minGuests ?? 1));
  return best ? { status: 'taken', offered: best.offered } : refused({ code: 'too-few-guests', minGuests });
}

function inputFaults(guests: number | null, note: string | undefined, hasPassed: boolean): OfferFault[] {
  const faults: OfferFault[] = [];
  if (guests !== null && (!Number.isInteger(guests) || guests < 1 || guests > MOST_GUESTS))
    faults.push({ code: 'guests-out-of-range', most: MOST_GUESTS });
  if (note !== undefined && note.trim().length > MOST_NOTE)
    faults.push({ code: 'note-too-long', most: MOST_NOTE });
  if (hasPassed) faults.push({ code: 'event-passed' });
  return faults;
}

function withGift(extras: ChosenExtra[], gift: string | undefined): ChosenExtra[] {
  if (gift === undefined || extras.some(({ code }) => code === gift)) return extras;
  return [...extras, { code: gift }];
}

/** To the end of the last day; never beyond the day of the event. */
function validity(today: Temporal.PlainDate, eventOn: string | null, { validityDays, zone }: OfferCatalogue) {
  const last = today.add({ days: validityDays });
  const day = eventOn !== null && eventOn < last.toString() ? Temporal.PlainDate.from(eventOn) : last;
  const end = day.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 });
  return { validUntil: new Date(end.epochMilliseconds).toISOString(), validThrough: day.toString() };
}

function sumOf(parts: { sum: number }[]): number {
  return parts.reduce((all, { sum }) => all + sum, 0);
}
