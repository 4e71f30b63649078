import type { Content, ContentColumns, Style, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentContent } from '../domain/document/document-content.ts';
import { shownDay } from '../domain/shown-day.ts';
import { shownPhone } from '../domain/shown-phone.ts';
import type { Language } from '../domain/values.ts';
import { documentText } from './documents-copy.ts';

const INK = '#1d1c1a';
const SOFT = '#6a655e';
export const LINE = '#cfc8bd';
const ACCENT = '#24594b';
export const WASH = '#e9f0ec';

const MARGIN = 52;

/** What every page looks like: its size, its type, and the foot with the page's number. */
export function pageStyle(
  content: DocumentContent,
  language: Language,
): Omit<TDocumentDefinitions, 'content'> {
  const text = documentText(language);
  const { business, number, kind } = content;
  const foot = `${business.name[language]}  ·  ${text(`file-${kind}`, { number })}`;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 48, MARGIN, 60],
    language,
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: INK },
    styles: STYLES,
    footer: (page: number, pages: number): ContentColumns => ({
      margin: [MARGIN, 20, MARGIN, 0],
      fontSize: 8,
      color: SOFT,
      columns: [{ text: foot }, { text: text('page', { page, pages }), alignment: 'right', width: 'auto' }],
    }),
  };
}

/** The business and how to reach it, a line, then what this is, with its number and day. */
export function heading(content: DocumentContent, language: Language): Content[] {
  const text = documentText(language);
  const { business, seller, number, issuedOn, kind } = content;
  const reach = business.phone === undefined ? [] : [shownPhone(business.phone)];
  return [
    {
      columns: [
        { text: business.name[language], style: 'business' },
        {
          width: 'auto',
          alignment: 'right',
          style: 'small',
          stack: [seller.name[language], ...reach],
        },
      ],
      columnGap: 24,
    },
    rule(1.5, ACCENT, [0, 8, 0, 18]),
    { text: text(`title-${kind}`, { number }), style: 'title' },
    { text: text('dated', { day: shownDay(issuedOn, language) }), style: 'soft', margin: [0, 2, 0, 16] },
  ];
}

function rule(width: number, color: string, margin: [number, number, number, number]): Content {
  const across = 595.28 - 2 * MARGIN;
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: across, y2: 0, lineWidth: width, lineColor: color }],
    margin,
  };
}

const STYLES: Record<string, Style> = {
  business: { fontSize: 14, bold: true, color: ACCENT },
  title: { fontSize: 18, bold: true, lineHeight: 1.15 },
  section: { fontSize: 11, bold: true, color: ACCENT, margin: [0, 12, 0, 4] },
  soft: { color: SOFT },
  small: { fontSize: 8.5, color: SOFT },
  column: { fontSize: 8.5, color: SOFT },
  total: { fontSize: 13, bold: true },
};
