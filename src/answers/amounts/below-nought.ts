import type { Token } from '../text/scan.ts';

/** Nothing but a number below nought: "-100000", of which no sum or count is meant. "-5 тысяч" is a point of a list. */
export function isBelowNought(tokens: readonly Token[]): boolean {
  const [minus, number] = tokens;
  return (
    minus?.text === '-' && number?.gap === false && tokens.slice(1).every(({ type }) => type === 'number')
  );
}
