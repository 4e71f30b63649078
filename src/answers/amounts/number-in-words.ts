import { currencyWord } from '../text/currency-words.ts';
import { type NumberWord, namedSum, noteWord, numberWord } from '../text/number-words.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/scan.ts';
import { scaleAt } from './scale-at.ts';
import { spoken, type WrittenNumber } from './written-number.ts';

/** The number whose words begin at a token, up to 999 or a lone scale: "сто двадцать", "a hundred and ten", "лям". */
export function wordsAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  if (!beginsNumber(tokens[at]?.text ?? '')) return null;
  const articled = ARTICLES.has(tokens[at]?.text ?? '');
  const start = articled ? at + 1 : at;
  const first = tokens[start];
  if (first?.type !== 'word') return null;
  const half = halfAt(tokens, start);
  if (half) return half;
  const named = sumWord(tokens, start) ?? pieceAt(tokens, start);
  if (named) return named;
  const word = numberWord(first.text);
  if (!word) return null;
  if (word.type === 'scale' && VAGUE.has(tokens[at - 1]?.text ?? '')) return null;
  if (word.type === 'scale' && !(word.value === 100 && word.alone)) {
    const isOne = word.alone || (articled && ONE_BEHIND_ARTICLE.has(first.text));
    if (!isOne && !isOneInGenitive(tokens, start) && !isOneBeforeCurrency(tokens, start)) return null;
    if (first.text === 'grand' && scaleAt(tokens, start) === null) return null;
    return spoken(word.value, start + 1, word.value);
  }
  if (articled && word.type !== 'whole' && word.type !== 'scale') return null;
  if (first.text === 'пол' || first.text === 'half') return null;
  return placesAt(tokens, start, word);
}

/** Whether a number in words may begin with a word: whatever is read below begins with one of these. */
export const beginsNumber = perWord(
  (word) =>
    ARTICLES.has(word) ||
    word.startsWith('пол') ||
    THREE.has(word) ||
    PARTS.has(word) ||
    ONE_PIECE.has(word) ||
    namedSum(word) !== undefined ||
    noteWord(word) !== undefined ||
    numberWord(word) !== undefined,
);

/** Words that add up by falling places: hundreds, tens, units. */
function placesAt(tokens: readonly Token[], start: number, begins: NumberWord): WrittenNumber {
  let index = start;
  let value = 0;
  let place = 5;
  let rough = false;
  let word: NumberWord | undefined = begins;
  if (word.type === 'scale') {
    value = word.value;
    place = 3;
    index += 1;
    word = following(tokens, index, place);
    if (word) index += joinedBy(tokens, index, place) - 1;
  }
  while (word && word.type !== 'scale' && (PLACES[word.type] < place || place === 5)) {
    if (word.type === 'teen' && place === 2) break;
    value += word.value;
    rough ||= word.rough === true;
    place = PLACES[word.type] === 4 ? 0 : PLACES[word.type];
    index += 1;
    if (tokens[index]?.text === '-' && !tokens[index]?.gap && HUNDREDS.has(tokens[index + 1]?.text ?? ''))
      index += 1;
    if (HUNDREDS.has(tokens[index]?.text ?? '') && value < 100) {
      value *= 100;
      index += 1;
      place = 3;
    } else if (isHundredUnsaid(tokens, index, value, place)) {
      value *= 100;
      place = 3;
    }
    word = following(tokens, index, place);
    if (word) index += joinedBy(tokens, index, place) - 1;
  }
  return { ...spoken(value, index), rough };
}

const PLACES = { hundred: 3, ten: 2, teen: 1, unit: 1, whole: 4 } as const;

/** The word of a lower place that goes on with the number, perhaps behind "and" or a dash. */
function following(tokens: readonly Token[], at: number, place: number): NumberWord | undefined {
  const step = joinedBy(tokens, at, place);
  // "Between a hundred and two hundred" are two numbers.
  if (step === 2 && place === 3 && HUNDREDS.has(tokens[at + 2]?.text ?? '')) return undefined;
  const token = step > 0 ? tokens[at + step - 1] : undefined;
  const word = token?.type === 'word' ? numberWord(token.text) : undefined;
  return word && word.type !== 'scale' && PLACES[word.type] < place ? word : undefined;
}

function joinedBy(tokens: readonly Token[], at: number, place: number): number {
  if (place <= 1) return 0;
  const token = tokens[at];
  // Ends of a range grow, so that "сто-двадцать" is one number.
  if (token?.text === '-' && !token.gap && (place === 2 || place === 3)) return 2;
  if (place === 3 && (token?.text === 'and' || token?.text === '&' || token?.text === 'n')) return 2;
  return token?.type === 'word' ? 1 : 0;
}

/** "six fifty", "two twenty five", "one-fifty": hundreds without the word, where money is plainly meant. */
function isHundredUnsaid(tokens: readonly Token[], from: number, value: number, place: number): boolean {
  const isTight = tokens[from]?.text === '-' && !tokens[from]?.gap && !tokens[from + 1]?.gap && value < 10;
  const at = isTight ? from + 1 : from;
  if (place !== 1 || !Number.isInteger(value) || value < 1 || value > 19) return false;
  if (!/^[a-z]+$/.test(tokens[from - 1]?.text ?? '')) return false;
  const next = numberWord(tokens[at]?.text ?? '');
  // "five-fifteen k" goes from 5 to 15.
  if (next?.type !== 'ten' && !(next?.type === 'teen' && value < 10 && !isTight)) return false;
  for (let index = at + 1; index < at + 7; index += 1) {
    const token = tokens[index];
    if (!token || token.text === '.' || token.text === ',') return false;
    if (currencyWord(token.text) || scaleAt(tokens, index)) return true;
    if (!numberWord(token.text) && !RANGE.has(token.text)) return false;
  }
  return false;
}

/** "полмиллиона", "пол-лимона", "half a million", "three quarters of a million", "четверть миллиона". */
function halfAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const text = tokens[at]?.text ?? '';
  if (text.length > 3 && text.startsWith('пол')) {
    const rest = numberWord(text.slice(text[3] === 'у' ? 4 : 3));
    if (rest?.type === 'scale') return spoken(rest.value / 2, at + 1, rest.value);
  }
  const three = THREE.has(text) && /^(?:quarters|четверти|четвертых)$/.test(tokens[at + 1]?.text ?? '');
  const part = three ? 0.75 : PARTS.get(text);
  if (part === undefined) return null;
  const from = at + (three ? 2 : 1);
  let next = from;
  while (JOINERS.has(tokens[next]?.text ?? '') && next - from < 3) next += 1;
  const token = tokens[next];
  const scale = token?.type === 'word' ? numberWord(token.text) : undefined;
  if (scale?.type !== 'scale' || scale.value < 1000) return null;
  return spoken(part * scale.value, next + 1, scale.value);
}

/** "пятихатка", "десятка тысяч", "пятёрка баксов". */
function sumWord(tokens: readonly Token[], at: number): WrittenNumber | null {
  const text = tokens[at]?.text ?? '';
  const sum = namedSum(text);
  if (sum) return { ...spoken(sum.value, at + 1), currency: sum.currency };
  const note = noteWord(text);
  if (note === undefined) return null;
  const after = tokens[at + 1]?.text ?? '';
  return currencyWord(after) !== undefined || (scaleAt(tokens, at + 1)?.factor ?? 0) >= 1000
    ? spoken(note, at + 1)
    : null;
}

/** "штука баксов": a thousand of a currency. */
function pieceAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  if (!ONE_PIECE.has(tokens[at]?.text ?? '') || tokens[at + 2]?.type === 'number') return null;
  const currency = tokens[at + 1]?.type === 'word' ? currencyWord(tokens[at + 1]?.text ?? '') : undefined;
  return currency ? spoken(1000, at + 1, 1000) : null;
}

/** "до миллиона", "около тысячи": one of the scale, in the case that the word before asks for. */
function isOneInGenitive(tokens: readonly Token[], at: number): boolean {
  if (!GENITIVE_ONE.has(tokens[at]?.text ?? '') || !GENITIVE_AFTER.has(tokens[at - 1]?.text ?? ''))
    return false;
  const after = tokens[at + 1];
  if (after?.type !== 'word') return after?.type !== 'number';
  // "До миллиона двести", and "миллиона два" are two of them.
  const number = numberWord(after.text);
  return !isNumeral(after.text) || (number?.type === 'hundred' && !HUNDREDS.has(after.text));
}

function isNumeral(text: string): boolean {
  const word = numberWord(text);
  return word !== undefined && (word.type !== 'scale' || word.alone);
}

/** "килобакс". */
function isOneBeforeCurrency(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'кило' && tokens[at + 1]?.gap === false;
}

/** Nobody knows how many that is. */
const ONE_PIECE = new Set(['штука', 'штуку', 'тонна', 'тонну']);
const VAGUE = new Set(['few', 'several', 'несколько', 'many', 'парочкой', 'много']);
const HUNDREDS = new Set([
  'hundred',
  'hundreds',
  'hundered',
  'hunderd',
  'hundread',
  'hundrd',
  'hunded',
  'сотни',
  'сотен',
]);
const RANGE = new Set(['to', '-', 'or', 'and', 'hundred']);
const THREE = new Set(['three', '3', 'три']);
const GENITIVE_ONE = new Set(
  'миллиона тысячи тыщи ляма лимона миллиарда мильона мильена косаря млн сотни десятка миллионе миллионом куска'.split(
    ' ',
  ),
);
const GENITIVE_AFTER = new Set(
  'до около больше меньше менее более порядка от свыше выше дороже дешевле ниже пределах районе чем максимум минимум половиной'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['a', 'an', 'the']);
const ONE_BEHIND_ARTICLE = new Set(['mil', 'mill', 'thou', 'bil']);
const JOINERS = new Set(['a', 'an', 'of', '-', 'от']);
const PARTS = new Map([
  ['пол', 0.5],
  ['половина', 0.5],
  ['половину', 0.5],
  ['half', 0.5],
  ['четверть', 0.25],
  ['quarter', 0.25],
]);
