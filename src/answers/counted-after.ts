import { currencyWord } from './currency-words.ts';
import { scaleAt } from './scale-at.ts';
import type { Token } from './scan.ts';
import { isOtherNoun, isPeopleNoun } from './units.ts';

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
