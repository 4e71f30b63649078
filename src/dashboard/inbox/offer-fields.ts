import type { OfferForm } from '../../http/deal-contract.ts';
import type { RepActionPost } from '../../http/desk-contract.ts';
import { readSum } from './sum.ts';

export type OfferEdits = Extract<RepActionPost, { type: 'sendOffer' }>['edits'];

/** What stands in the form, as it was typed. */
export interface OfferFields {
  package: string;
  guests: string;
  /** Of the extras that are chosen: how many; empty where the price is by the guest. */
  extras: Record<string, string>;
  discounts: string[];
  discount: string;
  discountIn: 'percent' | 'sum';
  note: string;
}

export type FieldFaults = Partial<Record<'guests' | 'extras' | 'discount', true>>;

const MOST_GUESTS = 10_000;
const MOST_QUANTITY = 1_000;

export function startingFields({ best, guests }: Pick<OfferForm, 'best' | 'guests'>): OfferFields {
  return {
    package: best ?? '',
    guests: guests === null ? '' : String(guests),
    extras: {},
    discounts: [],
    discount: '',
    discountIn: 'percent',
    note: '',
  };
}

/** The edits that the fields come to, or which of them cannot be read. */
export function editsOf(
  fields: OfferFields,
  { currency, extras }: Pick<OfferForm, 'currency' | 'extras'>,
): { edits: OfferEdits; faults: null } | { edits: null; faults: FieldFaults } {
  const faults: FieldFaults = {};
  const guests = fields.guests.trim() === '' ? null : wholeIn(fields.guests, MOST_GUESTS);
  if (guests === 'faulty') faults.guests = true;
  const chosen = Object.entries(fields.extras).map(([code, typed]) => {
    if (extras.find((extra) => extra.code === code)?.perGuest) return { code };
    const quantity = wholeIn(typed, MOST_QUANTITY);
    if (quantity === 'faulty') faults.extras = true;
    return { code, ...(typeof quantity === 'number' && { quantity }) };
  });
  const discount = discountOf(fields, currency);
  if (discount === 'faulty') faults.discount = true;
  if (guests === 'faulty' || discount === 'faulty' || faults.extras) return { edits: null, faults };
  const note = fields.note.trim();
  const edits = {
    ...(fields.package && { package: fields.package }),
    ...(guests !== null && { guests }),
    ...(chosen.length > 0 && { extras: chosen }),
    ...(fields.discounts.length > 0 && { discounts: fields.discounts }),
    ...(discount && { discount }),
    ...(note && { note }),
  };
  return { edits, faults: null };
}

function wholeIn(typed: string, most: number): number | 'faulty' {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '');
  const whole = /^\d{1,6}$/.test(plain) ? Number(plain) : 0;
  return whole >= 1 && whole <= most ? whole : 'faulty';
}

function discountOf({ discount, discountIn }: OfferFields, currency: string) {
  const typed = discount.replace('%', '').trim();
  if (typed === '') return null;
  if (discountIn === 'sum') {
    const sum = readSum(typed, currency);
    return sum ? { sum } : ('faulty' as const);
  }
  const percent = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : 0;
  return percent > 0 ? { percent } : ('faulty' as const);
}
