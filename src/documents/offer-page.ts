import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentOf } from '../domain/document/document-content.ts';
import { shownDay } from '../domain/shown-day.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';
import { customerName, customerReach, eventDay } from './event-words.ts';
import { factsTable } from './facts-table.ts';
import { priceLines, priceTable, totals } from './price-table.ts';

/** The body of an offer. */
export function offerPage({ offer, customer, business }: DocumentOf<'offer'>, language: Language): Content[] {
  const text = documentText(language);
  const words = { currency: offer.currency, language };
  const name = customerName(customer);
  const whom = [...(name === null ? [] : [name]), ...customerReach(customer)].join(', ');
  const facts: [string, string][] = [
    ...(whom === '' ? [] : [[text('for'), whom] as [string, string]]),
    [text('event'), eventDay(offer, language)],
    ...(offer.guests === null ? [] : [[text('guests'), String(offer.guests)] as [string, string]]),
  ];
  const next =
    business.phone === undefined
      ? text('offer-next-chat')
      : text('offer-next', { phone: shownPhone(business.phone) });
  return [
    { text: text('offer-lead'), margin: [0, 0, 0, 12] },
    factsTable(facts),
    priceTable(priceLines(offer, language), words),
    totals(offer, words),
    ...(offer.note === undefined
      ? []
      : [{ text: text('note'), style: 'section' }, { text: offer.note, margin: [0, 0, 0, 12] } as Content]),
    { text: text('offer-valid', { day: shownDay(offer.validThrough, language) }), bold: true },
    { text: next, margin: [0, 2, 0, 0] },
  ];
}
