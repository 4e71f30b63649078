import { numberAt } from '../amounts/read-number.ts';
import { numberWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { type Plain, plainNumber } from './count-plain.ts';

/** A number told by a size: "half a dozen", "a dozen and a half", "two dozen", "чёртова дюжина", "две сотни", "3 hundred". */
export function sizeAt(tokens: readonly Token[], at: number): Plain | null {
  const first = tokens[at];
  if (!first || first.type === 'sign') return null;
  return (
    dozenOfThirteenAt(tokens, at) ??
    hundredsInDigitsAt(tokens, at) ??
    hundredUnsaidAt(tokens, at) ??
    timesSizeAt(tokens, at, first)
  );
}

/** "A baker's dozen". */
function dozenOfThirteenAt(tokens: readonly Token[], at: number): Plain | null {
  const start = ARTICLES.has(tokens[at]?.text ?? '') ? at + 1 : at;
  if (!THIRTEEN.has(tokens[start]?.text ?? '')) return null;
  let next = start + 1;
  while (OWNING.has(tokens[next]?.text ?? '') && next - start < 3) next += 1;
  return DOZEN.test(tokens[next]?.text ?? '') ? plainNumber(tokens, at, next + 1, 13) : null;
}

/** "3 hundred", "1,5 сотни", "1 hundred and fifty". */
function hundredsInDigitsAt(tokens: readonly Token[], at: number): Plain | null {
  if (tokens[at]?.type !== 'number' || (tokens[at]?.text.length ?? 0) > 2) return null;
  let times = Number(tokens[at]?.text);
  let next = at + 1;
  const [point, part] = [tokens[at + 1], tokens[at + 2]];
  if ((point?.text === ',' || point?.text === '.') && !point.gap && part?.text === '5' && !part.gap) {
    times += 0.5;
    next = at + 3;
  }
  if (!HUNDRED.has(tokens[next]?.text ?? '')) return null;
  next += 1;
  const tail = tokens[next]?.text === 'and' ? numberAt(tokens, next + 1) : null;
  const isTail = tail !== null && tail.scale === 1 && tail.value < 100 && !tail.digits;
  return plainNumber(tokens, at, isTail ? tail.next : next, times * 100 + (isTail ? tail.value : 0));
}

/** "One fifty guests", "two-twenty": hundreds, but "nine thirty" is a time of day. */
function hundredUnsaidAt(tokens: readonly Token[], at: number): Plain | null {
  const hundreds = ENGLISH_UNITS.indexOf(tokens[at]?.text ?? '') + 1;
  if (hundreds === 0 || isNumeral(tokens[at - 1])) return null;
  const dash = tokens[at + 1]?.text === '-' ? 1 : 0;
  const tens = numberWord(tokens[at + 1 + dash]?.text ?? '');
  if (tens?.type !== 'ten') return null;
  const unit = numberWord(tokens[at + 2 + dash]?.text ?? '');
  const next = at + 2 + dash + (unit?.type === 'unit' ? 1 : 0);
  const minutes = tens.value + (unit?.type === 'unit' ? unit.value : 0);
  if (isNumeral(tokens[next]) || TIME_MINUTES.has(minutes)) return null;
  return plainNumber(tokens, at, next, hundreds * 100 + minutes);
}

/** "Two dozen", "half a dozen", "полторы дюжины", "a score of people". */
function timesSizeAt(tokens: readonly Token[], at: number, first: Token): Plain | null {
  let times = smallNumber(first);
  let index = at;
  if (DOZEN.test(first.text)) times = 1;
  else {
    if (times === null && (first.text === 'a' || first.text === 'half')) times = first.text === 'a' ? 1 : 0.5;
    if (times === null) return null;
    index += 1;
    if (times === 1 && HALF_MORE.test(textFrom(tokens, index, 3))) {
      times = 1.5;
      index += 3;
    }
    while ((tokens[index]?.text === 'a' || tokens[index]?.text === 'of') && index - at < 6) index += 1;
  }
  const size = SIZES.get(tokens[index]?.text ?? '');
  if (size === undefined) return null;
  let next = index + 1;
  const more = AND_HALF.exec(textFrom(tokens, next, 3))?.[0];
  if (more) {
    times += 0.5;
    next += more.trim().split(' ').length;
  }
  if (times === 1 && size !== 20) return null;
  // "A score of 8" is a mark, "a score of people" twenty of them.
  if (size === 20 && (tokens[next]?.text !== 'of' || tokens[next + 1]?.type === 'number')) return null;
  return plainNumber(tokens, at, next, times * size);
}

function smallNumber(token: Token): number | null {
  if (token.type === 'number') return token.text.length === 1 ? Number(token.text) : null;
  const word = numberWord(token.text);
  return word && (word.type === 'unit' || word.type === 'whole') && word.value >= 0.5 && word.value < 10
    ? word.value
    : null;
}

function isNumeral(token: Token | undefined): boolean {
  return token?.type === 'number' || (token?.type === 'word' && numberWord(token.text) !== undefined);
}

function textFrom(tokens: readonly Token[], at: number, count: number): string {
  let text = ' ';
  for (let index = at; index < at + count; index += 1) text += `${tokens[index]?.text ?? ''} `;
  return text;
}

const ARTICLES = new Set(['a', 'the']);
const THIRTEEN = new Set(['baker', 'bakers', 'чертова', 'чертову']);
const OWNING = new Set(["'", 's']);
const DOZEN = /^(?:dozen|дюжин[ау])$/;
const HUNDRED = new Set(['hundred', 'hundreds', 'сотни', 'сотен', 'сотня']);
const ENGLISH_UNITS = 'one two three four five six seven eight nine'.split(' ');
const TIME_MINUTES = new Set([30, 45]);
const HALF_MORE = /^ and a half /;
const AND_HALF = /^ (?:and a half|and half|с половиной)(?= )/;
const SIZES = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['score', 20],
  ['сотни', 100],
  ['сотен', 100],
  ['дюжина', 12],
  ['дюжину', 12],
  ['дюжины', 12],
  ['дюжин', 12],
]);
