import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentOf } from '../domain/document/document-content.ts';
import { shownPercent } from '../domain/offer/offer-words.ts';
import { shownDay } from '../domain/shown-day.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';
import { customerName, customerReach, eventLine } from './event-words.ts';
import { factsTable } from './facts-table.ts';
import { type PriceLine, priceLines, priceTable, totals } from './price-table.ts';
import { sumInWords } from './sum-in-words.ts';

/** The body of an invoice. */
export function invoicePage(content: DocumentOf<'invoice'>, language: Language): Content[] {
  const { offer, seller, customer, contract, sum, payBy, number, part } = content;
  const text = documentText(language);
  const words = { currency: offer.currency, language };
  const inWords = sumInWords(sum, offer.currency, language);
  const name = customerName(customer);
  const buyer = [...(name === null ? [] : [name]), ...customerReach(customer)].join(', ');
  const details = seller.details.map((one) => one[language]);
  const isWhole = part === 'whole';
  return [
    factsTable([
      [text('seller'), [seller.name[language], ...details].join('\n')],
      ...(buyer === '' ? [] : [[text('buyer'), buyer] as [string, string]]),
    ]),
    ...(contract === null
      ? []
      : [
          {
            text: text('invoice-contract', {
              number: contract.number,
              day: shownDay(contract.issuedOn, language),
            }),
            margin: [0, 0, 0, 10],
          } as Content,
        ]),
    priceTable(isWhole ? priceLines(offer, language) : [partLine(content, language)], words),
    totals(isWhole ? offer : { discounts: [], subtotal: sum, total: sum }, words, 'to-pay'),
    { text: text('in-words', { words: inWords.charAt(0).toUpperCase() + inWords.slice(1) }) },
    ...(seller.tax === undefined ? [] : [{ text: text('tax', { tax: seller.tax[language] }) }]),
    {
      text:
        payBy === null ? text('invoice-by-event') : text('invoice-by', { day: shownDay(payBy, language) }),
      bold: true,
      margin: [0, 10, 0, 0],
    },
    { text: text('invoice-purpose', { number }) },
    {
      columns: [
        { width: '*', text: seller.signatory[language] },
        { width: 'auto', text: '____________________________' },
      ],
      margin: [0, 36, 0, 0],
    },
  ];
}

function partLine({ offer, part, percent, sum }: DocumentOf<'invoice'>, language: Language): PriceLine {
  const label = documentText(language)('invoice-line', {
    part,
    percent: percent === undefined ? '' : shownPercent(percent, language),
    event: eventLine(offer, language),
  });
  return { label, quantity: 1, unitPrice: sum, sum };
}
