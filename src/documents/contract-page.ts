import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentOf } from '../domain/document/document-content.ts';
import { formatSum } from '../domain/format-sum.ts';
import { shownPercent } from '../domain/offer/offer-words.ts';
import { shownDay } from '../domain/shown-day.ts';
import type { Language } from '../domain/values.ts';
import type { CopyArguments } from '../flow/copybook.ts';
import { clausesOf, documentText } from './documents-copy.ts';
import { customerName, eventDay, eventLine } from './event-words.ts';
import { priceLines, priceTable, totals } from './price-table.ts';
import { signatures } from './signatures.ts';
import { sumInWords } from './sum-in-words.ts';

const SECTIONS = ['subject', 'payment', 'duties', 'change', 'other'] as const;

/** To be written in by hand. */
const BLANK = '____________________________';

/** The body of a contract: who, the clauses by section with the table under the first, details and signatures. */
export function contractPage(content: DocumentOf<'contract'>, language: Language): Content[] {
  const { offer, seller, customer, deposit, rest } = content;
  const text = documentText(language);
  const words = { currency: offer.currency, language };
  const sum = (minor: number) => formatSum(minor, offer.currency, language);
  const inWords = (minor: number) => sumInWords(minor, offer.currency, language);
  const args: CopyArguments = {
    event: eventLine(offer, language),
    day: eventDay(offer, language),
    guests: offer.guests === null ? 'none' : String(offer.guests),
    total: sum(offer.total),
    totalWords: inWords(offer.total),
    percent: shownPercent(deposit.percent, language),
    deposit: sum(deposit.sum),
    depositWords: inWords(deposit.sum),
    depositDay: shownDay(deposit.payBy, language),
    rest: sum(rest.sum),
    restDay: rest.payBy === null ? 'none' : shownDay(rest.payBy, language),
  };
  const table = { ...priceTable(priceLines(offer, language), words), margin: [0, 4, 0, 0] } as Content;
  const prices = [table, totals(offer, words)];
  return [
    {
      text: text('contract-lead', {
        seller: seller.name[language],
        signatory: seller.signatory[language],
        customer: customerName(customer) ?? BLANK,
      }),
    },
    ...SECTIONS.flatMap((section, at): Content[] => [
      { text: `${at + 1}. ${text(`contract-${section}`)}`, style: 'section', headlineLevel: 1 },
      ...clausesOf(`contract-${section}`, language, args).map((clause, number): Content => {
        return {
          columns: [{ width: 24, text: `${at + 1}.${number + 1}.`, style: 'soft' }, { text: clause }],
          margin: [0, 1.5, 0, 1.5],
        };
      }),
      ...(section === 'subject' ? prices : []),
    ]),
    ...(offer.note === undefined
      ? []
      : [{ text: `${text('note')}: ${offer.note}`, margin: [0, 6, 0, 0] } as Content]),
    signatures(content, language, BLANK),
  ];
}
