import type { Offer } from './offer.ts';
import type { CataloguePackage, OfferCatalogue, Price } from './offer-catalogue.ts';
import type { OfferFault } from './offer-fault.ts';

/** An extra that is in an offer. What is priced by the guest has no quantity of its own. */
export interface ChosenExtra {
  code: string;
  quantity?: number | undefined;
}

export const MOST_QUANTITY = 1_000;

/** The lines of an offer. Null guests where a price is by the guest: the caller sees to that before. */
export function pricedLines(
  offered: CataloguePackage,
  chosen: ChosenExtra[],
  { extras }: OfferCatalogue,
  guests: number | null,
): { lines: Offer['lines']; faults: OfferFault[] } {
  const faults: OfferFault[] = [];
  const lines: Offer['lines'] = [lineOf(offered, guests, 1)];
  const { includes } = offered;
  if (includes.length > 0) lines[0] = { ...lineOf(offered, guests, 1), includes };
  for (const { code, quantity = 1 } of chosen) {
    const extra = extras.find((one) => one.code === code);
    if (!extra) faults.push({ code: 'no-such-extra', extra: code });
    else if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_QUANTITY)
      faults.push({ code: 'quantity-out-of-range', extra: code, most: MOST_QUANTITY });
    else lines.push(lineOf(extra, guests, quantity));
  }
  return { lines, faults };
}

/** Whether a price can only be told when the guests are known. */
export function needsGuests(
  { price, minGuests }: CataloguePackage,
  chosen: ChosenExtra[],
  { extras }: OfferCatalogue,
): boolean {
  const isByGuest = (code: string) => extras.find((one) => one.code === code)?.price.per === 'guest';
  return price.per === 'guest' || minGuests !== undefined || chosen.some(({ code }) => isByGuest(code));
}

function lineOf(
  { code, label, price }: { code: string; label: { ru: string; en: string }; price: Price },
  guests: number | null,
  quantity: number,
): Offer['lines'][number] {
  const perGuest = price.per === 'guest';
  const count = perGuest ? (guests ?? 1) : quantity;
  return { code, label, quantity: count, unitPrice: price.sum, sum: price.sum * count, perGuest };
}
