import type { OfferEdits } from '../../domain/offer/compose-offer.ts';
import type { Language } from '../../domain/values.ts';
import { DEAL_COPY } from './deal-copy.ts';
import { readSum } from './read-sum.ts';

export type ReadDiscount =
  | { status: 'read'; discount: NonNullable<OfferEdits['discount']> }
  | { status: 'faulty'; fault: string };

const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|процент(?:а|ов)?|percent|per cent)$/i;
/** A number as small as this may be percent as well as money. */
const SMALL = /^\d{1,3}(?:[.,]\d+)?$/;

/** What is taken off by hand as people type it: "5 %", "10 000 ₽". Whether it is allowed is decided elsewhere. */
export function readDiscount(text: string, settings: { language: Language; currency: string }): ReadDiscount {
  const written = text.trim();
  const faulty: ReadDiscount = { status: 'faulty', fault: DEAL_COPY[settings.language].faults.discount };
  const percent = PERCENT.exec(written)?.[1];
  if (percent !== undefined) {
    const value = Number(percent.replace(',', '.'));
    return value > 0 && value <= 100 ? { status: 'read', discount: { percent: value } } : faulty;
  }
  if (SMALL.test(written) || written.includes('%')) return faulty;
  const sum = readSum(written, settings);
  // A sum in another currency is none that can be taken off.
  return sum.status === 'read' && sum.currency === settings.currency
    ? { status: 'read', discount: { sum: sum.sum } }
    : faulty;
}
