import { formatSum } from '../format-sum.ts';
import { shownDay } from '../shown-day.ts';
import type { Language } from '../values.ts';
import type { Offer } from './offer.ts';
import { shownGuests, shownPercent } from './offer-words.ts';

/** An offer as it stands in a chat: a line each, short enough for a phone. */
export function offerLines(offer: Offer, language: Language): string {
  const words = WORDS[language];
  const sum = (minor: number) => formatSum(minor, offer.currency, language);
  const lines = offer.lines.map(({ label, quantity, unitPrice, sum: total, perGuest }) => {
    const count = perGuest ? shownGuests(quantity, language) : String(quantity);
    const reckoned = quantity === 1 && !perGuest ? '' : `${count} × ${sum(unitPrice)} = `;
    return `• ${label[language]}: ${reckoned}${sum(total)}`;
  });
  const discounts = offer.discounts.map(({ label, percent, sum: minor }) => {
    const share = percent === undefined ? '' : `, ${shownPercent(percent, language)}`;
    return `• ${label[language]}${share}: −${sum(minor)}`;
  });
  return [
    ...lines,
    ...discounts,
    '',
    `${words.total}: ${sum(offer.total)}`,
    words.valid(shownDay(offer.validThrough, language)),
    ...(offer.note === undefined ? [] : ['', offer.note]),
  ].join('\n');
}

const WORDS = {
  ru: { total: 'Итого', valid: (day: string) => `Действует до ${day} включительно.` },
  en: { total: 'Total', valid: (day: string) => `Valid through ${day}.` },
};
