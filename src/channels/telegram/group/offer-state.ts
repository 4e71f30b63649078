import type { OfferForm } from '../../../desk/deal-forms.ts';
import type { OfferEdits } from '../../../domain/offer/compose-offer.ts';
import { keyOf } from './key-of.ts';

/** What was changed of an offer so far; choices are by their keys. */
export interface OfferState {
  package: string | null;
  guests: number | null;
  extras: string[];
  discounts: string[];
  byHand: { percent: number } | { sum: number } | null;
}

const NONE = '-';
const KEY = /^[\w-]{8}$/;
const MOST = 50;

export const AS_IT_IS: OfferState = { package: null, guests: null, extras: [], discounts: [], byHand: null };

/** In few characters: it stands hidden in the message that asks. */
export function writeOfferState({ package: chosen, guests, extras, discounts, byHand }: OfferState): string {
  const taken =
    byHand && ('percent' in byHand ? `p${Math.round(byHand.percent * 100)}` : `s${byHand.sum.toString(36)}`);
  const parts = [chosen, guests?.toString(36), extras.join(','), discounts.join(','), taken];
  return parts.map((part) => part || NONE).join('.');
}

/** What cannot be read was never changed. */
export function readOfferState(text: string | null): OfferState {
  const [chosen = '', guests = '', extras = '', discounts = '', taken = ''] = (text ?? '').split('.');
  const keys = (part: string) =>
    part
      .split(',')
      .filter((key) => KEY.test(key))
      .slice(0, MOST);
  const many = Number.parseInt(guests, 36);
  const amount = Number.parseInt(taken.slice(1), taken.startsWith('p') ? 10 : 36);
  const isTaken = /^[ps]/.test(taken) && Number.isSafeInteger(amount) && amount > 0;
  return {
    package: KEY.test(chosen) ? chosen : null,
    guests: Number.isSafeInteger(many) && many > 0 ? many : null,
    extras: keys(extras),
    discounts: keys(discounts),
    byHand: isTaken ? (taken.startsWith('p') ? { percent: amount / 100 } : { sum: amount }) : null,
  };
}

/** The edits that it comes to; what can no longer be chosen is left out. */
export function editsOf(state: OfferState, form: OfferForm): OfferEdits {
  const chosen = <One extends { code: string }>(from: One[], keys: string[]) =>
    from.filter(({ code }) => keys.includes(keyOf(code)));
  const [one] = chosen(form.packages, state.package === null ? [] : [state.package]);
  const extras = chosen(form.extras, state.extras).map(({ code }) => ({ code }));
  const discounts = chosen(form.discounts, state.discounts).map(({ code }) => code);
  return {
    ...(one && { package: one.code }),
    ...(state.guests !== null && { guests: state.guests }),
    ...(extras.length > 0 && { extras }),
    ...(discounts.length > 0 && { discounts }),
    ...(state.byHand && { discount: state.byHand }),
  };
}
