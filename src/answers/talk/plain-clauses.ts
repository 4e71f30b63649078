import type { Scan } from '../text/scan.ts';

/** A clause of a text: its words between single spaces, and where it stands in the raw text. */
export interface PlainClause {
  plain: string;
  span: [number, number];
}

/** The clauses of a text, between its marks; a full stop within a number or an address ends nothing. Linear. */
export function plainClauses({ tokens }: Scan): PlainClause[] {
  const clauses: PlainClause[] = [];
  let plain = ' ';
  let from = -1;
  let to = 0;
  tokens.forEach((token, at) => {
    if (token.type === 'sign') {
      const after = tokens[at + 1];
      const ends = ENDS.has(token.text) && (!after || after.gap);
      if (!ends || plain === ' ') return;
      clauses.push({ plain, span: [from, to] });
      plain = ' ';
      from = -1;
      return;
    }
    plain += `${token.text} `;
    if (from < 0) from = token.from;
    to = token.to;
  });
  if (plain !== ' ') clauses.push({ plain, span: [from, to] });
  return clauses;
}

const ENDS = new Set([',', '.', '!', '?', ';', '\n', ')', '-']);
