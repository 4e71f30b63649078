import { noteWord, numberWord } from '../text/number-words.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/scan.ts';

/** Digits that stand together, as figures or said in words: "926", "девятьсот двадцать шесть", "double four", "O". */
export interface DigitGroup {
  digits: string;
  /** Token indexes, half-open. */
  first: number;
  next: number;
  said: boolean;
}

/** The group that begins at a token; null when none does. */
export function digitGroupAt(tokens: readonly Token[], at: number): DigitGroup | null {
  const token = tokens[at];
  if (!token || token.type === 'sign') return null;
  if (token.type === 'word' && !saysDigits(token.text)) return null;
  const repeated = repeatedAt(tokens, at);
  if (repeated) return repeated;
  if (token.type === 'number') return { digits: token.text, first: at, next: at + 1, said: false };
  if (LETTER_O.test(token.text)) return lettersForZeros(tokens, at);
  const times = REPEATS.get(token.text);
  if (times) {
    const digit = saidAt(tokens, at + 1) ?? figureAt(tokens, at + 1);
    return digit?.digits.length === 1
      ? { ...digit, first: at, digits: digit.digits.repeat(times), said: true }
      : null;
  }
  return saidAt(tokens, at);
}

/** Whether digits may begin with a word: whatever is read below begins with one of these. */
const saysDigits = perWord(
  (word) =>
    LETTER_O.test(word) ||
    ZEROS.has(word) ||
    REPEATED.has(word) ||
    REPEATS.has(word) ||
    noteWord(word) !== undefined ||
    numberWord(word) !== undefined,
);

/** The letter O typed for a zero, between figures or words for them. */
function lettersForZeros(tokens: readonly Token[], at: number): DigitGroup | null {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token) return null;
  const glued =
    (after?.type === 'number' && !after.gap) || (tokens[at - 1]?.type === 'number' && token.gap === false);
  const within = after?.type === 'word' && (ZEROS.has(after.text) || saidAt(tokens, at + 1) !== null);
  return glued || within
    ? { digits: '0'.repeat(token.text.length), first: at, next: at + 1, said: !glued }
    : null;
}

/** "Три семёрки", "два нуля", "three sevens"; "восьмёрка" is one. */
function repeatedAt(tokens: readonly Token[], first: number): DigitGroup | null {
  const count = REPEATED.get(tokens[first]?.text ?? '');
  const at = count ? first + 1 : first;
  const word = wordAt(tokens, at);
  const digit = (count ? DIGIT_NOUNS.get(word) : undefined) ?? noteWord(word);
  if (digit === undefined || digit > 9) return null;
  return { digits: String(digit).repeat(count ?? 1), first, next: at + 1, said: true };
}

function figureAt(tokens: readonly Token[], at: number): DigitGroup | null {
  const token = tokens[at];
  return token?.type === 'number' ? { digits: token.text, first: at, next: at + 1, said: false } : null;
}

/** A number under a thousand as it is said, with what belongs to it: "сто двадцать три" is one group, "семь семь" two. */
function saidAt(tokens: readonly Token[], first: number): DigitGroup | null {
  if (ZEROS.has(wordAt(tokens, first))) return { digits: '0', first, next: first + 1, said: true };
  let value = 0;
  let room = 1_000;
  let next = first;
  for (; next < first + 3; next += 1) {
    const number = numberWord(wordAt(tokens, next));
    if (!number || number.type === 'scale' || number.type === 'whole') break;
    if (number.value >= room || number.value === 0) break;
    value += number.value;
    room = number.type === 'hundred' ? 100 : number.type === 'ten' ? 10 : 0;
  }
  if (next === first) return null;
  const isHundreds = value < 10 && wordAt(tokens, next) === 'hundred';
  return isHundreds
    ? { digits: `${value}00`, first, next: next + 1, said: true }
    : { digits: String(value), first, next, said: true };
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.type === 'word' ? token.text : '';
}

const LETTER_O = /^[oо]{1,3}$/;
const ZEROS = new Set('ноль нуль zero oh nought naught nil'.split(' '));
const REPEATED = new Map(
  Object.entries({ два: 2, две: 2, три: 3, четыре: 4, two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4 }),
);
/** What two or three of a digit are called. */
const DIGIT_NOUNS = new Map(
  Object.entries({
    нуля: 0,
    ноля: 0,
    нолика: 0,
    единицы: 1,
    единички: 1,
    zeros: 0,
    zeroes: 0,
    ones: 1,
    twos: 2,
    threes: 3,
    fours: 4,
    fives: 5,
    sixes: 6,
    sevens: 7,
    eights: 8,
    nines: 9,
  }),
);
const REPEATS = new Map([
  ['double', 2],
  ['дважды', 2],
  ['triple', 3],
  ['treble', 3],
  ['трижды', 3],
]);
