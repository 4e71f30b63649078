import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { formatSum } from '../domain/format-sum.ts';
import type { Offer } from '../domain/offer/offer.ts';
import { shownPercent } from '../domain/offer/offer-words.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';
import { LINE, WASH } from './page-style.ts';

/** One line of a table of prices; sums are in minor units. */
export interface PriceLine {
  label: string;
  /** What is in it, a line each. */
  details?: string[];
  quantity: number;
  unitPrice: number;
  sum: number;
}

interface Words {
  currency: string;
  language: Language;
}

/** Lines of the price of an offer, in a language. */
export function priceLines({ lines }: Offer, language: Language): PriceLine[] {
  return lines.map(({ label, includes = [], quantity, unitPrice, sum }) => ({
    label: label[language],
    details: includes.map((one) => one[language]),
    quantity,
    unitPrice,
    sum,
  }));
}

/** A table of what is to be paid for. Its head stands on every page that it runs over. */
export function priceTable(lines: PriceLine[], { currency, language }: Words): ContentTable {
  const text = documentText(language);
  const number = (shown: string): TableCell => ({ text: shown, alignment: 'right', noWrap: true });
  const head = ['item', 'quantity', 'price', 'sum'].map((column, at): TableCell => {
    return {
      text: text(`column-${column}`),
      style: 'column',
      ...(at > 0 && { alignment: 'right' as const, noWrap: true }),
    };
  });
  const count = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB');
  return {
    layout: RULED,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto', 'auto', 'auto'],
      body: [
        head,
        ...lines.map(({ label, details = [], quantity, unitPrice, sum }): TableCell[] => [
          { stack: [label, ...details.map((one): Content => ({ text: one, style: 'small' }))] },
          number(count.format(quantity)),
          number(formatSum(unitPrice, currency, language)),
          number(formatSum(sum, currency, language)),
        ]),
      ],
    },
  };
}

/** Under the table, at its right: the discounts, and the total. */
export function totals(
  { discounts, subtotal, total }: Pick<Offer, 'discounts' | 'subtotal' | 'total'>,
  { currency, language }: Words,
  totalId: 'total' | 'to-pay' = 'total',
): Content {
  const text = documentText(language);
  const sum = (minor: number) => formatSum(minor, currency, language);
  const row = (label: string, shown: string): TableCell[] => [
    { text: label },
    { text: shown, alignment: 'right', noWrap: true },
  ];
  const discounted = discounts.map(({ label, percent, sum: minor }) => {
    const share = percent === undefined ? 'none' : shownPercent(percent, language);
    return row(text('discount', { label: label[language], percent: share }), `−${sum(minor)}`);
  });
  return {
    unbreakable: true,
    margin: [0, 6, 0, 12],
    columns: [
      { width: '*', text: '' },
      {
        width: 290,
        layout: TOTALLED,
        table: {
          widths: ['*', 'auto'],
          body: [
            ...(discounts.length > 0 ? [row(text('subtotal'), sum(subtotal))] : []),
            ...discounted,
            [
              { text: text(totalId), style: 'total', fillColor: WASH },
              { text: sum(total), style: 'total', alignment: 'right', noWrap: true, fillColor: WASH },
            ],
          ],
        },
      },
    ],
  };
}

/** Between the sums and the right edge of what the total stands on. */
const EDGE = 8;

const RULED: CustomTableLayout = {
  hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: (at) => (at === 0 ? 0 : 14),
  paddingRight: (at) => (at === 3 ? EDGE : 0),
  paddingTop: () => 6,
  paddingBottom: () => 6,
};

const TOTALLED: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 10,
  paddingRight: () => EDGE,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};
