import type { Column, Content } from 'pdfmake/interfaces.js';
import type { DocumentOf } from '../domain/document/document-content.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';
import { customerName, customerReach } from './event-words.ts';

/** The details of both sides with a line for each to sign on; kept on one page. */
export function signatures(
  { seller, customer }: DocumentOf<'contract'>,
  language: Language,
  blank: string,
): Content {
  const text = documentText(language);
  const side = (title: string, name: string, details: string[], signatory: string): Column => ({
    width: '*',
    stack: [
      { text: title, style: 'soft' },
      { text: name, bold: true, margin: [0, 2, 0, 4] },
      ...details.map((one): Content => ({ text: one, fontSize: 9 })),
      { text: signatory, fontSize: 9, margin: [0, 6, 0, 0] },
    ],
  });
  const line: Column = { stack: [{ text: blank }, { text: text('signed-by'), style: 'small' }], width: '*' };
  return {
    unbreakable: true,
    stack: [
      { text: text('contract-parties'), style: 'section' },
      {
        columns: [
          side(
            text('seller'),
            seller.name[language],
            seller.details.map((one) => one[language]),
            seller.signatory[language],
          ),
          side(text('buyer'), customerName(customer) ?? blank, customerReach(customer), ''),
        ],
        columnGap: 28,
      },
      { columns: [line, line], columnGap: 28, margin: [0, 22, 0, 0] },
    ],
  };
}
