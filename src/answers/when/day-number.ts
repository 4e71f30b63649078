import { monthWord, weekdayWord } from '../text/date-words.ts';
import { numberWord, ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';

/** One or several days of a month as they are listed: "15", "15-го", "пятнадцатого", "с 5 по 10", "6, 7 или 8". */
export interface DayNumbers {
  first: number;
  last: number;
  next: number;
  /** Each is written as an ordinal, so that it is a day even where no month is said. */
  isOrdinal: boolean;
}

/** The days that are listed at a token, the longest list first; where nothing fits the list, shorter ones follow. */
export function dayNumbersAt(tokens: readonly Token[], at: number): DayNumbers[] {
  const first = dayNumberAt(tokens, at);
  if (!first) return [];
  const found: DayNumbers[] = [{ ...first, first: first.day, last: first.day }];
  let commas = 0;
  for (let count = 1; count < MOST_LISTED; count += 1) {
    const before = found[0];
    if (!before) break;
    const joiner = joinerAt(tokens, before.next) ?? besideOrdinal(tokens, before);
    const day = joiner ? dayNumberAt(tokens, joiner.next) : null;
    if (!joiner || !day) break;
    const inOrder = day.day > before.last;
    if (!inOrder && (count > 1 || !joiner.isRange)) break;
    if (tokens[before.next]?.text === 'на' && isMoved(tokens, at, before.last, day.day)) break;
    commas += joiner.isComma ? 1 : 0;
    found.unshift({
      first: before.first,
      last: day.day,
      next: day.next,
      isOrdinal: before.isOrdinal && day.isOrdinal,
    });
    if (joiner.isRange) break;
  }
  // "нас 2, 15 июня" lists no days, "14, 15 июня" and "5, 12 или 19 июня" do.
  const [all, one] = found;
  const onlyCommas = commas === found.length - 1;
  return onlyCommas && found.length === 2 && all && one && all.last !== one.last + 1 ? [one] : found;
}

/** "перенесите с 15 на 17": the second day is meant; "в ночь с 15 на 16" is both. */
function isMoved(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  if (last !== first + 1 && last !== 1) return true;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1)
    if (/^(?:пере(?:нес|нос|двин|пиш)|сдвин|поменя)/.test(tokens[back]?.text ?? '')) return true;
  return false;
}

/** A day of the month in figures or words. */
export function dayNumberAt(
  tokens: readonly Token[],
  at: number,
): { day: number; next: number; isOrdinal: boolean } | null {
  const token = tokens[at];
  if (token?.type === 'number') {
    const day = Number(token.text);
    if (!(day >= 1 && day <= 31) || token.text.length > 2) return null;
    const next = afterOrdinal(tokens, at + 1);
    return { day, next: afterWeekday(tokens, next), isOrdinal: next > at + 1 };
  }
  let next = at;
  let tens = 0;
  const ten = numberWord(token?.text ?? '');
  if (ten?.type === 'ten' && (ten.value === 20 || ten.value === 30)) {
    tens = ten.value;
    next += tokens[at + 1]?.text === '-' ? 2 : 1;
  }
  const unit = ordinalWord(tokens[next]?.text ?? '');
  if (!unit || tens + unit > 31 || (tens > 0 && unit > 9)) return cardinalDay(tokens, at);
  return { day: tens + unit, next: next + 1, isOrdinal: true };
}

/** The "fifteen" of "June fifteen" and "fifteen June": a day only where the month stands beside it. */
function cardinalDay(
  tokens: readonly Token[],
  at: number,
): { day: number; next: number; isOrdinal: boolean } | null {
  if (!/^[a-z]/.test(tokens[at]?.text ?? '')) return null;
  const first = numberWord(tokens[at]?.text ?? '');
  if (first?.type !== 'unit' && first?.type !== 'teen' && first?.type !== 'ten') return null;
  let [day, next] = [first.value, at + 1];
  if (first.type === 'ten') {
    const second = tokens[next]?.text === '-' ? next + 1 : next;
    const unit = numberWord(tokens[second]?.text ?? '');
    if (unit?.type === 'unit') [day, next] = [day + unit.value, second + 1];
  }
  const isYear = day === 20 && numberWord(tokens[next]?.text ?? '')?.type === 'ten';
  if (day > 31 || isYear) return null;
  const after = tokens[next]?.text === 'of' ? next + 1 : next;
  const isBefore = monthWord(tokens[after]?.text ?? '') !== undefined;
  if (isBefore && (day > 1 || after > next)) return { day, next, isOrdinal: false };
  const isBehind = monthWord(tokens[at - 1]?.text ?? '') !== undefined;
  const ends = !tokens[next] || tokens[next]?.type === 'sign' || AFTER_DAY.has(tokens[next]?.text ?? '');
  return isBehind && ends ? { day, next, isOrdinal: false } : null;
}

const AFTER_DAY = new Set(['twenty', 'at', 'please', 'pls', 'for', 'to', 'in', 'or']);

/** The token after an ordinal's ending that stands at `at`: "15th", "15-го"; `at` itself when there is none. */
export function afterOrdinal(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.text === '-' && token.gap && tokens[at + 1]?.text === 'го') return at + 2;
  if (token.gap) return token.text === 'го' || token.text === 'th' ? at + 1 : at;
  if (ORDINAL_TAILS.has(token.text)) return at + 1;
  const tail = tokens[at + 1];
  return token.text === '-' && tail && !tail.gap && ORDINAL_TAILS.has(tail.text) ? at + 2 : at;
}

/** The token after the weekday between a day and what goes on from it: "19 (пт) по 21 (вс) июня", "19 пт по 21". */
function afterWeekday(tokens: readonly Token[], at: number): number {
  const isBracketed = tokens[at]?.text === '(' && tokens[at + 2]?.text === ')';
  if (weekdayWord(tokens[isBracketed ? at + 1 : at]?.text ?? '') === undefined) return at;
  const next = isBracketed ? at + 3 : at + 1;
  const after = tokens[next]?.text ?? '';
  return RANGE.has(after) || (isBracketed && monthWord(after) !== undefined) ? next : at;
}

function joinerAt(
  tokens: readonly Token[],
  at: number,
): { next: number; isComma: boolean; isRange: boolean } | null {
  const joiner = tokens[at]?.text ?? '';
  const isDots = joiner === '.' && tokens[at + 1]?.text === '.';
  const isRange = isDots || RANGE.has(joiner);
  if (!isRange && !LIST.has(joiner)) return null;
  let next = at + 1;
  while (isDots && tokens[next]?.text === '.' && next - at < 4) next += 1;
  while (isSkipped(tokens[next]?.text ?? '') && next - at < 4) next += 1;
  return { next, isComma: joiner === ',', isRange };
}

/** The "2nd" of "1st 2nd or 3rd of October". */
function besideOrdinal(
  tokens: readonly Token[],
  { next, last, isOrdinal }: DayNumbers,
): { next: number; isComma: boolean; isRange: boolean } | null {
  const token = tokens[next];
  if (!isOrdinal || token?.type !== 'number' || afterOrdinal(tokens, next + 1) === next + 1) return null;
  return Number(token.text) === last + 1 ? { next, isComma: false, isRange: false } : null;
}

/** "4 & Sun 5 July", "the 10th and the 15th". */
function isSkipped(word: string): boolean {
  return SKIPPED.has(word) || weekdayWord(word) !== undefined;
}

/** Days that somebody may list in earnest. */
const MOST_LISTED = 8;
const RANGE = new Set(['-', 'по', 'до', 'to', 'till', 'until', 'through', 'thru', 'на']);
const LIST = new Set([',', 'и', 'или', 'либо', 'or', 'and', '/', '&', '+']);
const SKIPPED = new Set([
  'the',
  'на',
  'или',
  'or',
  'и',
  'and',
  'either',
  'может',
  'maybe',
  'можно',
  'хоть',
  'по',
]);
const ORDINAL_TAILS = new Set([
  'го',
  'ого',
  'е',
  'ое',
  'му',
  'ому',
  'м',
  'ом',
  'th',
  'st',
  'nd',
  'rd',
  'ый',
  'й',
  'ий',
  'ем',
  'ых',
  'х',
  'ые',
  'я',
  'ю',
  'ая',
  'ую',
]);
