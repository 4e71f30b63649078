import { scaleAt } from '../amounts/scale-at.ts';
import { isOtherNoun, isPeopleNoun } from '../amounts/units.ts';
import { currencyWord } from '../text/currency-words.ts';
import type { Token } from '../text/scan.ts';

/** Whether what stands at a token makes the number before it count something else: money, people, metres. */
export function isCountedAfter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '%') return true;
  if (token.type === 'sign') return currencyWord(token.text) !== undefined;
  const word = token.text;
  if (word === 'к' && token.gap) return false;
  return (
    currencyWord(word) !== undefined ||
    isPeopleNoun(word) ||
    isOtherNoun(word) ||
    scaleAt(tokens, at) !== null
  );
}
