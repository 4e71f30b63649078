import { currencyWord } from './currency-words.ts';
import { isNumberWord, numberWord } from './number-words.ts';
import { perWord } from './per-word.ts';

/**
 * Where a normalised word that nobody spaced comes apart into number words, scales and currencies: "тристатысяч" at 6,
 * or into an ordinal's ending and a month.
 * Empty when it does not. Bounded: a long word is no sum.
 */
export function gluedWords(word: string, isBehindDigits: boolean): readonly number[] {
  return isBehindDigits && ORDINAL_MONTH.test(word) ? [2] : cutsOf(word);
}

const cutsOf = perWord((word): readonly number[] => {
  if (K_CURRENCY.test(word) && (currencyWord(word.slice(1)) !== undefined || AFTER_K.has(word.slice(1))))
    return [1];
  if (word.length < SHORTEST || word.length > LONGEST || isKnown(word) || numberWord(word)) return [];
  return cutsFrom(word, 0, 0, LONG_SCALE.test(word)) ?? [];
});

function cutsFrom(word: string, from: number, depth: number, isSum: boolean): number[] | null {
  if (depth === MOST_PARTS) return null;
  for (let end = Math.min(word.length, from + LONGEST_PART); end >= from + SHORTEST_PART; end -= 1) {
    const part = word.slice(from, end);
    if (!isKnown(part) || (!isSum && ENGLISH_SHORT.has(part))) continue;
    if (end === word.length) return depth === 0 ? null : [];
    const more = cutsFrom(word, end, depth + 1, isSum);
    if (more) return [end, ...more];
  }
  return null;
}

function isKnown(part: string): boolean {
  return currencyWord(part) !== undefined || isNumberWord(part);
}

/** "15thjune". */
const ORDINAL_MONTH = /^(?:th|st|nd|rd)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** "5kgbp", "5круб". */
const K_CURRENCY = /^[kк](?:[a-zа-я]{3,}|р)$/;
/** "2kish", "5kmax". */
const AFTER_K = new Set([
  'ish',
  'max',
  'tops',
  'each',
  'total',
  'minimum',
  'maximum',
  'макс',
  'максимум',
  'минимум',
]);
const LONG_SCALE = /thousand|hundred|million/;
const SHORTEST = 7;
const LONGEST = 32;
const SHORTEST_PART = 3;
const LONGEST_PART = 13;
const MOST_PARTS = 5;
/** Parts of too many English words. */
const ENGLISH_SHORT = new Set(['one', 'ten', 'two', 'six', 'nil', 'mil', 'tis', 'lac', 'kgs']);
