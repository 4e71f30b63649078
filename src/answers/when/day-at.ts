import { monthWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import { ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { isCountedAfter } from './counted-after.ts';
import { afterOrdinal, dayNumbersAt } from './day-number.ts';
import { shiftWord } from './part-words.ts';
import type { Period } from './period.ts';
import { fullYear } from './year-at.ts';

/** A day of a month, or several, as it stands in the text. */
export interface DayFound {
  period: Period;
  next: number;
  /** No month is said: "5-го". */
  weak?: true;
}

/** "15 июня", "с 15 по 20 июня", "пятого или шестого мая", "3-го следующего месяца", "20-х числах мая", "15 числа". */
export function dayAt(tokens: readonly Token[], at: number): DayFound | null {
  const quoted =
    tokens[at]?.text === '"' && tokens[at + 1]?.type === 'number' && tokens[at + 2]?.text === '"';
  const first = quoted ? at + 1 : at;
  for (const { first: day, last, next: after, isOrdinal } of dayNumbersAt(tokens, first)) {
    let next = quoted ? after + 1 : after;
    const decade = decadeAt(tokens, next, day);
    if (decade) return decade;
    const isBefore = tokens[first - 1]?.text === 'числа' && !isCountedAfter(tokens, next);
    const isBehind = DAY_NOUNS.has(tokens[next]?.text ?? '');
    const isNumbered = isBefore || isBehind;
    if (isBehind) next += 1;
    if (tokens[next]?.text === 'ish') next += 1;
    if (isTightMonth(tokens, next)) next += 1;
    while (OF.has(tokens[next]?.text ?? '') && next - after < 4) next += 1;
    const word = tokens[next]?.text ?? '';
    const month = monthWord(word);
    const days = day === last ? { day } : { day, last };
    if (month !== undefined) return { period: { kind: 'day', ...days, month }, next: next + 1 };
    const spoken = day === last && isOrdinal ? spokenMonth(tokens, first, after) : null;
    if (spoken) return { period: { kind: 'day', day, month: spoken.month }, next: spoken.next };
    const shifted = shiftedMonth(tokens, next, next > after);
    if (shifted && (isOrdinal || isNumbered)) {
      const ahead = shifted.ahead === undefined ? {} : { monthsAhead: shifted.ahead };
      return { period: { kind: 'day', ...days, ...ahead }, next: shifted.next };
    }
    const numeric = day === last ? null : monthInFigures(tokens, next);
    if (numeric) return { period: { kind: 'day', day, last, ...numeric.month }, next: numeric.next };
    const end = isBehind ? after + (quoted ? 2 : 1) : after;
    if (isNumbered || (isOrdinal && isDayAlone(tokens, first, after)))
      return { period: { kind: 'day', ...days }, next: end, weak: true };
  }
  return null;
}

/** The "-Apr" of "10-Apr". */
function isTightMonth(tokens: readonly Token[], at: number): boolean {
  const [sign, month] = [tokens[at], tokens[at + 1]];
  if (sign?.type !== 'sign' || !'-./,'.includes(sign.text) || sign.gap || month?.gap !== false) return false;
  return monthWord(month.text) !== undefined;
}

/** "June 15", "June 15–20", "Aug the 8th", "июня 15го", "May 5 or 6" after a month's name. */
export function dayAfterMonth(tokens: readonly Token[], at: number, month: number): DayFound | null {
  const latin = /[a-z]/.test(tokens[at]?.text ?? '');
  let next = at + 1;
  const dot = tokens[next];
  if (dot?.text === '.' && !dot.gap && (tokens[at]?.text.length ?? 9) <= 4) next += 1;
  if (tokens[next]?.text === 'the') next += 1;
  const sign = tokens[next];
  const isTight = sign?.text === '-' && !sign.gap && tokens[next + 1]?.gap === false;
  const isAfterComma = sign?.text === ',' && tokens.length <= next + 3 && latin;
  if ((isTight || isAfterComma) && tokens[next + 1]?.type === 'number' && !tokens[next + 2]) next += 1;
  const within = daysWithin(tokens, next, month);
  if (within) return within;
  for (const { first: day, last, next: after, isOrdinal } of dayNumbersAt(tokens, next)) {
    const isYear = tokens[after]?.type === 'number' && tokens[after]?.text.length === 4;
    const end = isYear ? after + 1 : after;
    const isEnd = end === tokens.length || (end === tokens.length - 1 && ENDS.has(tokens[end]?.text ?? ''));
    const isWhole = isEnd && tokens.length <= 5;
    if (!latin && !isOrdinal && !isWhole) continue;
    const isClock = tokens[after]?.text === ':' && tokens[after]?.gap === false;
    // "June 15-20 July" and "1 May 5 June" belong to the month that follows.
    // "в мае двадцать седьмого года"
    if (/^(?:года|году|г)$/.test(tokens[after]?.text ?? '')) continue;
    if (isClock || isCountedAfter(tokens, after) || monthWord(tokens[after]?.text ?? '') !== undefined)
      continue;
    return { period: { kind: 'day', day, month, ...(day === last ? {} : { last }) }, next: after };
  }
  return null;
}

/** The month of "пятого седьмого", "двадцатого ноль шестого", as dates are read out. */
function spokenMonth(
  tokens: readonly Token[],
  first: number,
  at: number,
): { month: number; next: number } | null {
  const isNought = tokens[at]?.text === 'ноль';
  const index = isNought ? at + 1 : at;
  const month = ordinalWord(tokens[index]?.text ?? '');
  if (month === undefined || month > 12 || !GENITIVE.test(tokens[index]?.text ?? '')) return null;
  if (!GENITIVE.test(tokens[at - 1]?.text ?? '')) return null;
  // "двадцатого шестого" may as well be the twenty-sixth.
  if (!isNought && /^(?:двадцатого|тридцатого)$/.test(tokens[first]?.text ?? '')) return null;
  const after = tokens[index + 1];
  return after && NOT_A_DAY.test(after.text) ? null : { month, next: index + 1 };
}

/** The days of "в июле с 5 по 12"; a clock's hours are none. */
function daysWithin(tokens: readonly Token[], at: number, month: number): DayFound | null {
  const first = tokens[at]?.text === ',' ? at + 1 : at;
  if (tokens[first]?.text !== 'с') return null;
  const [days] = dayNumbersAt(tokens, first + 1);
  if (!days || days.last <= days.first || !tokens.slice(first, days.next).some(({ text }) => text === 'по'))
    return null;
  if (isCountedAfter(tokens, days.next) || monthWord(tokens[days.next]?.text ?? '') !== undefined)
    return null;
  return { period: { kind: 'day', day: days.first, last: days.last, month }, next: days.next };
}

/** The ".06" of "15–20.06". */
function monthInFigures(
  tokens: readonly Token[],
  at: number,
): { month: { month: number; year?: number }; next: number } | null {
  const [sign, figure, again, third] = tokens.slice(at, at + 4);
  const isSign = sign?.text === '.' || sign?.text === '/';
  if (
    !isSign ||
    sign.gap ||
    figure?.type !== 'number' ||
    figure.gap ||
    (sign.text === '.' && figure.text.length !== 2)
  )
    return null;
  const month = Number(figure.text);
  if (!(month >= 1 && month <= 12) || isCountedAfter(tokens, at + 2)) return null;
  const year = again?.text === '.' && third?.gap === false ? fullYear(third.text) : null;
  return year ? { month: { month, year }, next: at + 4 } : { month: { month }, next: at + 2 };
}

/** "в двадцатых числах июня", "10-х числах", "первые числа мая". */
function decadeAt(tokens: readonly Token[], at: number, day: number): DayFound | null {
  if (!/^числ(?:ах|а|ам)$|^чисел$/.test(tokens[at]?.text ?? '') || !TENS.test(tokens[at - 1]?.text ?? ''))
    return null;
  const month = monthWord(tokens[at + 1]?.text ?? '');
  if (month === undefined) return null;
  const last = day >= 10 ? day + 9 : 7;
  return { period: { kind: 'day', day: day >= 10 ? day : 1, last, month }, next: at + 2 };
}

/** "следующего месяца", "this month", "next" after a day: how many months ahead. */
export function shiftedMonth(
  tokens: readonly Token[],
  at: number,
  isLed: boolean,
): { ahead?: number; next: number } | null {
  const shift = shiftWord(tokens[at]?.text ?? '');
  if (shift) {
    const ahead = shift === 'next' || tokens[at]?.text === 'coming' ? 1 : 0;
    if (timeUnitWord(tokens[at + 1]?.text ?? '') === 'month') return { ahead, next: at + 2 };
    const isAlone = isLed && tokens[at]?.text === 'next' && tokens[at + 1]?.type !== 'word';
    return isAlone ? { ahead, next: at + 1 } : null;
  }
  return tokens[at]?.text === 'месяца' || (isLed && tokens[at]?.text === 'month') ? { next: at + 1 } : null;
}

/** An ordinal that counts nothing else: no floor, no class, no "second option". */
function isDayAlone(tokens: readonly Token[], first: number, next: number): boolean {
  if (isCountedAfter(tokens, next) || NOT_A_DAY.test(tokens[next]?.text ?? '')) return false;
  const before = tokens[first - 1]?.text ?? '';
  if (OWNED.has(before)) return false;
  if (tokens[first]?.type === 'number') {
    const isLatin = /^(?:th|st|nd|rd)$/.test(tokens[next - 1]?.text ?? '');
    const after = tokens[next];
    return !isLatin || DAY_LEADS.has(before) || after?.type !== 'word' || DAY_COMPANY.has(after.text);
  }
  const after = tokens[next + 1];
  // "двадцать первого в субботу", "двадцать первого в 12"
  const isBeside =
    /^во?$/.test(tokens[next]?.text ?? '') &&
    (after?.type === 'number' || weekdayWord(after?.text ?? '') !== undefined);
  const isEnd = tokens[next] === undefined || tokens[next]?.type === 'sign' || isBeside;
  const isDayForm = DAY_FORM.test(tokens[next - 1]?.text ?? '') && (first === 0 || before === 'на');
  return isEnd && (isDayForm || ORDINAL_LEADS.has(before)) && afterOrdinal(tokens, next) === next;
}

const OF = new Set(['of', 'the', 'числа', 'месяца']);
const DAY_NOUNS = new Set(['числа', 'число', 'числах', 'числу', 'числом', 'чис']);
const TENS = /^(?:[хем]|ых|их|ые|перв(?:ых|ые)|десятых|двадцатых|десятые|двадцатые)$/;
const ENDS = new Set(['.', '!', '?']);
const NOT_A_DAY =
  /^(?:зал|этаж|ряд|вариант|класс|пункт|option|floor|room|one|time|day|week|person|choice|place|grade|year|half|quarter|hand|kid|child|baby|wife|visit|birthday|anniversary|step|question|раз|день|недел|половин|квартал|корпус|ребен|год)/;
/** The case in which Russian says a day: "пятого", "на двадцать восьмое". */
const DAY_FORM = /(?:ого|его|ое|ье)$/;
const GENITIVE = /[ое]го$/;
const OWNED = new Set(['her', 'his', 'my', 'our', 'their', 's']);
const DAY_LEADS = new Set([
  'the',
  'on',
  'by',
  'from',
  'until',
  'till',
  'before',
  'after',
  'for',
  'to',
  'or',
  'and',
]);
const DAY_COMPANY = new Set(
  'not but instead onwards onward till until til thru only preferably ideally hopefully suits good okay perfect great around after before from with we i its this sorry actually no wait rather latest earliest so because as when while since lunch lunchtime night about around x xx pls please works would is if at in morning afternoon evening or and to maybe probably ideally then suits fine ok thanks'.split(
    ' ',
  ),
);
const ORDINAL_LEADS = new Set(['the', 'с', 'до', 'к', 'после', 'от', 'не', 'раньше', 'позже']);
