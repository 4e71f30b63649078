import { monthWord, seasonWord, weekdayWord } from './date-words.ts';
import { type NumberWord, numberWord } from './number-words.ts';
import type { Token } from './scan.ts';
import { currencyWord } from './units.ts';

/** A number as it is written at one place, in digits or words, with the scale that follows it multiplied in. */
export interface WrittenNumber {
  value: number;
  /** The token after it. */
  next: number;
  /** 1 when no scale was said: "150" and not "150 тысяч". */
  scale: number;
  /** "пара", "couple". */
  rough: boolean;
  digits: boolean;
  /** Written as a day and month, a time of day or a fraction of a score may be. */
  shape: 'plain' | 'date' | 'clock' | 'slash';
  /** Groups of three were set apart: "150 000". */
  grouped: boolean;
  /** The scale says the currency as well: "т.р." */
  rubles: boolean;
}

/** The number that begins at a token, or null. Linear: each token is looked at a bounded number of times. */
export function numberAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const token = tokens[at];
  if (!token || token.type === 'sign') return null;
  const core = token.type === 'number' ? digitsAt(tokens, at) : wordsAt(tokens, at);
  if (!core) return null;
  if (core.shape === 'plain' || core.shape === 'date')
    return withTail(tokens, withScale(tokens, withHalf(tokens, core)));
  return core;
}

/** The scale ("тысяч", "k") that stands at a token after a number: its factor and the token after it. */
export function scaleAt(
  tokens: readonly Token[],
  at: number,
): { factor: number; next: number; rubles: boolean } | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  const word = numberWord(token.text);
  if (word?.type !== 'scale') return null;
  const after = tokens[at + 1];
  if (token.text.length === 1 && !shortScaleHolds(token, after)) return null;
  let next = at + 1;
  const rubles = token.text === 'тр' || token.text === 'тыр' || token.text === 'ткр';
  if (after?.text === '.' && !after.gap && currencyWord(tokens[at + 2]?.text ?? '')) next += 1;
  return { factor: word.value, next, rubles };
}

function shortScaleHolds(token: Token, after: Token | undefined): boolean {
  if (after?.type === 'number' && !after.gap) return false;
  if (token.text === 'м' || token.text === 'm') return !token.gap;
  if (!token.gap || token.text !== 'к') return true;
  if (after?.type !== 'word') return true;
  return currencyWord(after.text) !== undefined || AFTER_K.has(after.text);
}

const AFTER_K = new Set(
  'с на за и или максимум макс минимум не примерно где до хватит потолок муж жена'.split(' '),
);

function digitsAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const first = tokens[at];
  if (!first) return null;
  const plain = {
    scale: 1,
    rough: false,
    digits: true,
    rubles: false,
    grouped: false,
    shape: 'plain' as const,
  };
  const sign = tokens[at + 1];
  const second = tokens[at + 2];
  if (sign?.type === 'number' && sign.gap) {
    const spaced = threesAt(tokens, at, 1);
    return spaced ?? { ...plain, value: Number(first.text), next: at + 1 };
  }
  const joined = sign?.type === 'sign' && !sign.gap && second?.type === 'number' && !second.gap;
  if (!joined) return { ...plain, value: Number(first.text), next: at + 1 };
  if (sign.text === ':') return { ...plain, value: Number(first.text), next: at + 3, shape: 'clock' };
  if (sign.text === '/') return { ...plain, value: Number(first.text), next: at + 3, shape: 'slash' };
  if (sign.text !== '.' && sign.text !== ',' && sign.text !== "'")
    return { ...plain, value: Number(first.text), next: at + 1 };
  const threes = threesAt(tokens, at, 2);
  if (threes) return threes;
  const more = tokens[at + 3];
  const third = tokens[at + 4];
  if (more?.text === '.' && !more.gap && third?.type === 'number' && !third.gap)
    return { ...plain, value: Number(first.text), next: at + 5, shape: 'date' };
  const value = Number(`${first.text}.${second.text}`);
  const month = Number(second.text);
  const dated =
    sign.text === '.' && second.text.length === 2 && month >= 1 && month <= 12 && isDayOfMonth(first.text);
  return { ...plain, value, next: at + 3, shape: dated ? 'date' : 'plain' };
}

function isDayOfMonth(text: string): boolean {
  return text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;
}

/** Groups of three after the first: `step` 1 with spaces between, 2 with a sign. */
function threesAt(tokens: readonly Token[], at: number, step: 1 | 2): WrittenNumber | null {
  const first = tokens[at];
  if (!first || first.text.length > 3 || first.text.startsWith('0')) return null;
  const separator = step === 2 ? tokens[at + 1]?.text : ' ';
  let digits = first.text;
  let next = at + 1;
  let groups = 0;
  for (; groups < 4; groups += 1) {
    const group = tokens[next + step - 1];
    if (group?.type !== 'number' || group.text.length !== 3 || group.gap !== (step === 1)) break;
    if (step === 2 && (tokens[next]?.text !== separator || tokens[next]?.gap)) break;
    digits += group.text;
    next += step;
  }
  if (groups === 0) return null;
  const scale = scaleAt(tokens, next);
  if (scale && groups === 1) {
    if (step === 2) return null;
    const second = Number(digits.slice(first.text.length));
    if (Number(first.text) < second && second <= Number(first.text) * 10) return null;
  }
  let value = Number(digits);
  const fraction = tokens[next + 1];
  const sign = tokens[next];
  if (
    (sign?.text === ',' || sign?.text === '.') &&
    sign.text !== separator &&
    !sign.gap &&
    fraction?.type === 'number' &&
    !fraction.gap &&
    fraction.text.length <= 2
  ) {
    value = Number(`${digits}.${fraction.text}`);
    next += 2;
  }
  return { value, next, scale: 1, rough: false, digits: true, rubles: false, grouped: true, shape: 'plain' };
}

const PLACES = { hundred: 3, ten: 2, teen: 1, unit: 1, whole: 4 } as const;

function wordsAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  let index = at;
  const articled = ARTICLES.has(tokens[at]?.text ?? '');
  if (articled) index += 1;
  const first = tokens[index];
  if (first?.type !== 'word') return null;
  const half = halfAt(tokens, index);
  if (half) return half;
  let word = numberWord(first.text);
  if (!word) return null;
  if (word.type === 'scale') {
    if (!word.alone && !isOneInGenitive(tokens, index)) return null;
    return found(word.value, index + 1, word.value, false);
  }
  if (articled && word.type !== 'whole') return null;
  if (first.text === 'пол' || first.text === 'half') return null;
  let value = 0;
  let place = 5;
  let rough = false;
  while (word && word.type !== 'scale' && (PLACES[word.type] < place || place === 5)) {
    if (word.type === 'teen' && place === 2) break;
    value += word.value;
    rough ||= word.rough === true;
    place = PLACES[word.type] === 4 ? 0 : PLACES[word.type];
    index += 1;
    const hundred = tokens[index]?.text === 'hundred' && value < 100;
    if (hundred) {
      value *= 100;
      index += 1;
      place = 3;
    }
    const step = joinedBy(tokens, index, place);
    word = step > 0 ? wordOf(tokens[index + step - 1]) : undefined;
    if (word && word.type !== 'scale' && PLACES[word.type] < place) index += step - 1;
  }
  return found(value, index, 1, rough);
}

/** "до миллиона", "около тысячи": one of the scale, in the case that the word before asks for. */
function isOneInGenitive(tokens: readonly Token[], at: number): boolean {
  if (!GENITIVE_ONE.has(tokens[at]?.text ?? '') || !GENITIVE_AFTER.has(tokens[at - 1]?.text ?? ''))
    return false;
  return numberAt(tokens, at + 1) === null;
}

function joinedBy(tokens: readonly Token[], at: number, place: number): number {
  if (place <= 1) return 0;
  const token = tokens[at];
  if (token?.text === '-' && !token.gap && place === 2) return 2;
  if (token?.text === 'and' && place === 3) return 2;
  return token?.type === 'word' ? 1 : 0;
}

function wordOf(token: Token | undefined): NumberWord | undefined {
  return token?.type === 'word' ? numberWord(token.text) : undefined;
}

/** "полмиллиона", "пол-лимона", "half a million", "четверть миллиона". */
function halfAt(tokens: readonly Token[], at: number): WrittenNumber | null {
  const text = tokens[at]?.text ?? '';
  if (text.length > 3 && text.startsWith('пол')) {
    const rest = numberWord(text.slice(text[3] === 'у' ? 4 : 3));
    if (rest?.type === 'scale') return found(rest.value / 2, at + 1, rest.value, false);
  }
  const part = PARTS.get(text);
  if (part === undefined) return null;
  let next = at + 1;
  while (JOINERS.has(tokens[next]?.text ?? '') && next - at < 4) next += 1;
  const scale = wordOf(tokens[next]);
  if (scale?.type !== 'scale' || scale.value < 1000) return null;
  return found(part * scale.value, next + 1, scale.value, false);
}

function withHalf(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  const [one, two, three] = [tokens[number.next], tokens[number.next + 1], tokens[number.next + 2]];
  if (one?.text === 'с' && two?.text === 'половиной')
    return { ...number, value: number.value + number.scale / 2, next: number.next + 2, shape: 'plain' };
  if (one?.text === 'and' && two?.text === 'a' && three?.text === 'half')
    return { ...number, value: number.value + number.scale / 2, next: number.next + 3, shape: 'plain' };
  return number;
}

function withScale(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  let result = number;
  for (let times = 0; times < 2; times += 1) {
    let at = result.next;
    if (tokens[at]?.text === 'of') at += 1;
    if (times === 0 && tokens[at]?.text === '-' && tokens[at]?.gap === false && tokens[at + 1]?.gap === false)
      at += 1;
    const scale = scaleAt(tokens, at);
    if (!scale || (result.scale > 1 && scale.factor <= result.scale && scale.factor !== 1000)) break;
    result = {
      ...result,
      value: result.value * scale.factor,
      scale: result.scale * scale.factor,
      next: scale.next,
      rubles: result.rubles || scale.rubles,
      shape: 'plain',
    };
  }
  return result;
}

/** What follows a scale and belongs to it: "1 млн 200 тыс", "тысяча двести", "миллион двести". */
function withTail(tokens: readonly Token[], number: WrittenNumber): WrittenNumber {
  if (number.scale < 100) return number;
  const token = tokens[number.next];
  if (token === undefined || token.type === 'sign' || monthWord(token.text)) return number;
  const core = token.type === 'number' ? digitsAt(tokens, number.next) : wordsAt(tokens, number.next);
  if (core?.shape !== 'plain' || core.grouped || core.value >= number.scale || core.value === 0)
    return number;
  const tail = withScale(tokens, core);
  if (tail.scale > 1) {
    if (tail.value >= number.scale || number.scale < 1000) return number;
    return {
      ...number,
      value: number.value + tail.value,
      next: tail.next,
      rubles: tail.rubles || number.rubles,
    };
  }
  const after = tokens[tail.next];
  const ends = !after || after.type === 'sign' ? after?.text !== '-' : currencyWord(after.text) !== undefined;
  const spoken = !number.digits && !core.digits;
  const date =
    after && (monthWord(after.text) ?? weekdayWord(after.text) ?? seasonWord(after.text)) !== undefined;
  if (date || (!ends && !spoken) || (core.digits && String(core.value).length !== 3)) return number;
  const elided = number.scale === 1_000_000 && tail.value >= 100 && tail.value % 50 === 0;
  return { ...number, value: number.value + tail.value * (elided ? 1000 : 1), next: tail.next };
}

function found(value: number, next: number, scale: number, rough: boolean): WrittenNumber {
  return { value, next, scale, rough, digits: false, rubles: false, grouped: false, shape: 'plain' };
}

const GENITIVE_ONE = new Set([
  'миллиона',
  'тысячи',
  'тыщи',
  'ляма',
  'лимона',
  'миллиарда',
  'мильона',
  'косаря',
  'млн',
  'сотни',
  'десятка',
  'миллионе',
  'миллионом',
]);
const GENITIVE_AFTER = new Set(
  'до около больше меньше менее более порядка от свыше выше дороже дешевле ниже пределах районе чем максимум минимум половиной'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['a', 'an', 'the']);
const JOINERS = new Set(['a', 'an', 'of', '-']);
const PARTS = new Map([
  ['пол', 0.5],
  ['половина', 0.5],
  ['половину', 0.5],
  ['half', 0.5],
  ['четверть', 0.25],
  ['quarter', 0.25],
]);
