import type { Token } from './scan.ts';

/** The token at a place, or the one behind it where a full stop only ends an abbreviation: "5 тыс. с чел.", "1 млн. 500". */
export function behindAbbreviation(tokens: readonly Token[], at: number): number {
  const dot = tokens[at];
  return dot?.text === '.' && !dot.gap && ABBREVIATION.test(tokens[at - 1]?.text ?? '') ? at + 1 : at;
}

const ABBREVIATION = /^(?:р|руб|тыс|тр|т|млн|чел|бел|долл|дол)$/;
