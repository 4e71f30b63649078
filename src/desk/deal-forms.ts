import type { Slot } from '../domain/booking/slot.ts';
import type { Deal } from '../domain/deal.ts';
import type { OfferEdits } from '../domain/offer/compose-offer.ts';
import type { Language } from '../domain/values.ts';

/**
 * What the forms about a deal show and let choose, read anew whenever one is opened. Labels are in the business's
 * language unless another is asked for. All resolve to null when there is no such lead any more.
 */
export interface DealForms {
  /**
   * Free times for a viewing, the next first, at most a hundred, from a day on when one is given (ISO date); one that
   * is booked takes no room.
   */
  times(handoffId: string, language?: Language, from?: string): Promise<FreeTimes | null>;
  /** What can be offered, and what the offer would be by their answers. */
  offer(handoffId: string, language?: Language): Promise<OfferForm | null>;
  /** What the offer would come to with these edits; nothing is kept. */
  preview(handoffId: string, edits: OfferEdits, language?: Language): Promise<OfferPreview | null>;
  /** What is agreed and paid, and what the forms of a sale and a payment begin with. */
  closing(handoffId: string): Promise<ClosingForm | null>;
}

export interface FreeTimes {
  /** The one that stands, which would be moved. */
  booked: { label: string } | null;
  times: FreeTime[];
}

interface FreeTime extends Slot {
  /** "сб, 28 ноября, 12:00" */
  label: string;
  /** The day in the business's zone, as an ISO date. */
  day: string;
  /** What is booked: "Просмотр зала". */
  what: string;
}

export interface OfferForm {
  currency: string;
  /** Those for their need; `price` is written out: "4 500 ₽ с гостя". */
  packages: Priced[];
  extras: (Priced & { perGuest: boolean })[];
  /** Those that a salesperson gives. */
  discounts: { code: string; label: string }[];
  /** What may be taken off by hand; nothing when 0. */
  maxPercent: number;
  guests: number | null;
  /** ISO date. */
  eventOn: string | null;
  /** The package that the bot would offer; null when it cannot tell. */
  best: string | null;
}

interface Priced {
  code: string;
  label: string;
  price: string;
}

export type OfferPreview =
  /** `total` is in minor units, `lines` as the customer reads them. */
  | { status: 'offer'; total: number; currency: string; shownTotal: string; lines: string }
  /** What is wrong, in words, and what of the form it is about. */
  | { status: 'refused'; faults: { field: OfferField; words: string }[] };

export type OfferField = 'package' | 'guests' | 'extras' | 'discounts' | 'discount' | 'note';

export interface ClosingForm {
  deal: Pick<Deal, 'sum' | 'paid' | 'product' | 'status'>;
  currency: string;
  /** What is still to be paid, in minor units; null while nothing is agreed. */
  due: number | null;
  /** The day of the event, ISO, as it was fixed or named. */
  eventOn: string | null;
  /** Today in the business's zone, ISO. */
  today: string;
}
