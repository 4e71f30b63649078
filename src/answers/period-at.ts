import { type Day, dateOf, dayOf, isDate } from './calendar.ts';
import { currencyWord } from './currency-words.ts';
import { monthWord, seasonWord, timeUnitWord, weekdayWord } from './date-words.ts';
import { numberWord, ordinalWord } from './number-words.ts';
import type { Part, Period, Shift } from './period.ts';
import { scaleAt } from './scale-at.ts';
import type { Scan, Token } from './scan.ts';
import { isOtherNoun, isPeopleNoun } from './units.ts';

/** A period as it stands at a place of the text. */
export interface PeriodFound {
  period: Period;
  part: Part | undefined;
  shift: Shift | undefined;
  next: number;
  /** Written 06/07, where day and month may be the other way about. */
  swapped?: Period;
  /** Holds only as the answer to the question of time: a bare year, "today". */
  weak?: true;
}

interface Core {
  period: Period;
  next: number;
  part?: Part;
  swapped?: Period;
  weak?: true;
}

/** The period that begins at a token, with its part ("середина") and shift ("следующий"), or null. */
export function periodAt(scanned: Scan, at: number, today: Day, english: boolean): PeriodFound | null {
  const { tokens } = scanned;
  const part = partAt(tokens, at);
  let next = part ? part.next : at;
  const shift = SHIFTS.get(tokens[next]?.text ?? '');
  if (shift) next += 1;
  if (shift && ALSO_SHIFT.has(tokens[next]?.text ?? '')) next += 1;
  const core = coreAt(scanned, next, today, { english, led: part !== null || shift !== undefined });
  if (!core) return null;
  if (core.period.kind === 'unit' && !part && !shift) return null;
  const withYear = yearAfter(tokens, core, today);
  return {
    period: withYear.period,
    part: part?.part ?? core.part,
    shift,
    next: withYear.next,
    ...(core.swapped ? { swapped: core.swapped } : {}),
    ...(core.weak && !shift && !part ? { weak: true } : {}),
  };
}

function partAt(tokens: readonly Token[], at: number): { part: Part; next: number } | null {
  const word = tokens[at]?.text ?? '';
  let part = PARTS.get(word);
  let next = at + 1;
  if (!part) {
    const ordinal = ordinalWord(word) ?? (LAST.test(word) ? 3 : undefined);
    const noun = tokens[at + 1]?.text ?? '';
    if (ordinal === undefined) return null;
    if (/^половин/.test(noun) || noun === 'half')
      part = ordinal === 1 ? 'first' : ordinal === 2 ? 'second' : undefined;
    else if (
      /^числа/.test(noun) ||
      /^недел/.test(noun) ||
      noun === 'week' ||
      noun === 'days' ||
      /^дн/.test(noun)
    )
      part = ordinal === 1 ? 'start' : ordinal === 3 && LAST.test(word) ? 'end' : undefined;
    if (!part) return null;
    next = at + 2;
  }
  while (OF.has(tokens[next]?.text ?? '')) next += 1;
  return { part, next };
}

interface Manner {
  english: boolean;
  /** A part or a shift stands before it, so that "may" is a month and "года" this year. */
  led: boolean;
}

function coreAt(scanned: Scan, at: number, today: Day, manner: Manner): Core | null {
  const { tokens } = scanned;
  const token = tokens[at];
  if (!token) return null;
  if (token.type === 'number') return numericAt(tokens, at, today, manner);
  if (token.text === "'" || token.type === 'sign') return null;
  const word = token.text;
  const month = monthWord(word);
  if (month !== undefined && isMonthHere(scanned, at, manner)) return monthAt(tokens, at, month);
  const season = seasonWord(word);
  if (season !== undefined && (word !== 'fall' || isNamed(scanned, at, manner)) && word !== 'весну')
    return { period: { kind: 'season', season }, next: at + 1 };
  const weekday = weekdayWord(word);
  if (weekday !== undefined && (word.length > 3 || isNamed(scanned, at, manner)))
    return daysWithin(tokens, at + 1) ?? { period: { kind: 'weekday', weekday }, next: at + 1 };
  if (/^(?:выходн(?:ые|ых|ым|ой)|weekends?)$/.test(word))
    return daysWithin(tokens, at + 1) ?? { period: { kind: 'weekend' }, next: at + 1 };
  const relative = RELATIVE.get(word);
  if (relative !== undefined) return { period: days(today + relative), next: at + 1, weak: true };
  if (word === 'day' && tokens[at + 1]?.text === 'after' && tokens[at + 2]?.text === 'tomorrow')
    return { period: days(today + 2), next: at + 3, weak: true };
  return (
    quarterAt(tokens, at) ??
    holidayAt(tokens, at, today) ??
    ordinalDayAt(tokens, at, today) ??
    yearEndAt(tokens, at) ??
    unitAt(tokens, at, manner)
  );
}

/** "суббота в июне", "any Saturday in June": some such day of a month, so the month is all that is known. */
function daysWithin(tokens: readonly Token[], at: number): Core | null {
  let next = at;
  while (next - at < 2 && (OF.has(tokens[next]?.text ?? '') || tokens[next]?.text === 'в')) next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  return month === undefined ? null : { period: { kind: 'month', month }, next: next + 1 };
}

function numericAt(tokens: readonly Token[], at: number, today: Day, manner: Manner): Core | null {
  const [first, sign, second, sign2, third] = tokens.slice(at, at + 5);
  if (!first) return null;
  const glued = (...given: (Token | undefined)[]) => given.every((token) => token && !token.gap);
  const pair =
    sign?.type === 'sign' && second?.type === 'number' && glued(sign, second) && SEPARATORS.has(sign.text);
  if (pair) {
    const triple = sign2?.text === sign.text && third?.type === 'number' && glued(sign2, third);
    if (triple) return dateOfThree(first.text, second.text, third.text, at, manner, sign.text);
    if (sign.text === '-') return dayBeforeMonth(tokens, at, today);
    if (isCountedAfter(tokens, at + 3)) return null;
    const year = fullYear(second.text);
    if (second.text.length === 4 && year && Number(first.text) <= 12)
      return { period: { kind: 'month', month: Number(first.text), year }, next: at + 3 };
    if (sign.text === '.' && second.text.length !== 2 && manner.led === false) return null;
    const dated = dayAndMonth(Number(first.text), Number(second.text), undefined, at + 3, manner, sign.text);
    return dated && sign.text === '/' ? { ...dated, weak: true } : dated;
  }
  return quarterAt(tokens, at) ?? dayBeforeMonth(tokens, at, today) ?? yearAt(tokens, at);
}

function dateOfThree(
  one: string,
  two: string,
  three: string,
  at: number,
  manner: Manner,
  sign: string,
): Core | null {
  if (one.length === 4) {
    const year = fullYear(one);
    if (!year || !isDate(year, Number(two), Number(three))) return null;
    return { period: { kind: 'day', day: Number(three), month: Number(two), year }, next: at + 5 };
  }
  const year = fullYear(three);
  return year && one.length <= 2 && two.length <= 2
    ? dayAndMonth(Number(one), Number(two), year, at + 5, manner, sign)
    : null;
}

/** Day before month, except that an English 06/15 is the other way, and an English 06/07 may be either. */
function dayAndMonth(
  one: number,
  two: number,
  year: number | undefined,
  next: number,
  manner: Manner,
  sign: string,
): Core | null {
  const dated = (day: number, month: number): Period | null =>
    isDate(year ?? 2028, month, day) ? { kind: 'day', day, month, ...(year ? { year } : {}) } : null;
  const usual = dated(one, two);
  const american = manner.english && sign !== '.' ? dated(two, one) : null;
  if (usual && american && one !== two) return { period: american, swapped: usual, next };
  const period = usual ?? american;
  return period ? { period, next } : null;
}

/** "15 июня", "15-го июня", "15–20 июня", "15th of June", "15-го", "15 числа". */
function dayBeforeMonth(tokens: readonly Token[], at: number, today: Day): Core | null {
  const day = Number(tokens[at]?.text);
  if (!(day >= 1 && day <= 31) || (tokens[at]?.text.length ?? 3) > 2) return null;
  let next = afterOrdinal(tokens, at + 1);
  const ordinal = next > at + 1;
  const dayOnly = tokens[next]?.text;
  if (dayOnly === 'числа' || dayOnly === 'числах') next += 1;
  const listed = listedDays(tokens, at, today);
  if (listed) return listed;
  const joined = DAY_JOINERS.has(tokens[next]?.text ?? '');
  if (joined) {
    const last = Number(tokens[next + 1]?.text);
    const after = afterOrdinal(tokens, next + 2);
    const end = tokens[after]?.text === 'of' ? after + 1 : after;
    const month = monthWord(tokens[end]?.text ?? '');
    if (month && last > day && last <= 31 && tokens[next + 1]?.type === 'number') {
      const year = yearNumber(tokens, end + 1);
      const from = upcoming(day, month, year?.year, today);
      return from === null
        ? null
        : { period: { kind: 'days', start: from, end: from + last - day }, next: year?.next ?? end + 1 };
    }
  }
  if (tokens[next]?.text === 'of') next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  if (month) return isDate(2028, month, day) ? { period: { kind: 'day', day, month }, next: next + 1 } : null;
  const isDay =
    dayOnly === 'числа' || (ordinal && !isCountedAfter(tokens, next) && !HALL.test(tokens[next]?.text ?? ''));
  return isDay ? { period: { kind: 'day', day }, next, weak: true } : null;
}

/** "5, 12 или 19 июня": three days or more. */
function listedDays(tokens: readonly Token[], at: number, today: Day): Core | null {
  const days: number[] = [];
  let next = at;
  for (;;) {
    const token = tokens[next];
    const day = Number(token?.text);
    if (token?.type !== 'number' || !(day >= 1 && day <= 31) || token.text.length > 2) return null;
    days.push(day);
    if (days.length > MOST_LISTED) return null;
    next = afterOrdinal(tokens, next + 1);
    if (!LIST_JOINERS.has(tokens[next]?.text ?? '')) break;
    next += 1;
  }
  return days.length > 2 ? daysOfMonth(tokens, days, next, today) : null;
}

function upcoming(day: number, month: number, year: number | undefined, today: Day): Day | null {
  const thisYear = dateOf(today).year;
  for (const candidate of year ? [year] : [thisYear, thisYear + 1]) {
    if (isDate(candidate, month, day) && (year || dayOf(candidate, month, day) >= today))
      return dayOf(candidate, month, day);
  }
  return null;
}

/** "июнь", "June 15", "June 15–20", "June '27". */
function monthAt(tokens: readonly Token[], at: number, month: number): Core {
  let next = at + 1;
  if (tokens[next]?.text === '.' && tokens[next]?.gap === false && (tokens[at]?.text.length ?? 9) <= 4)
    next += 1;
  if (tokens[next]?.text === 'the') next += 1;
  const latin = /[a-z]/.test(tokens[at]?.text ?? '');
  const number = tokens[next];
  const day = Number(number?.text);
  const ordinal = ordinalWord(number?.text ?? '');
  if (latin && ordinal) return { period: { kind: 'day', day: ordinal, month }, next: next + 1 };
  const tail = afterOrdinal(tokens, next + 1);
  const isDay = number?.type === 'number' && number.text.length <= 2 && isDate(2028, month, day);
  if (
    isDay &&
    (latin || tail > next + 1) &&
    !(tokens[next + 1]?.text === ':' && tokens[next + 1]?.gap === false)
  ) {
    const last = Number(tokens[tail + 1]?.text);
    const isOtherDay =
      tokens[tail + 1]?.type === 'number' && !isCountedAfter(tokens, afterOrdinal(tokens, tail + 2));
    const joined = MONTH_DAY_JOINERS.has(tokens[tail]?.text ?? '') && isOtherDay;
    const range = joined && last > day && last <= 31;
    if (range && latin && monthWord(tokens[tail + 2]?.text ?? '') === undefined)
      return {
        period: { kind: 'yearly', from: [month, day], to: [month, last] },
        next: afterOrdinal(tokens, tail + 2),
      };
    if (!isCountedAfter(tokens, tail)) return { period: { kind: 'day', day, month }, next: tail };
  }
  return { period: { kind: 'month', month }, next: at + 1 };
}

/** "пятнадцатого июня", "двадцать первого июня", "пятого или шестого июня", "the fifteenth of June". */
function ordinalDayAt(tokens: readonly Token[], at: number, today: Day): Core | null {
  const days: number[] = [];
  let next = at;
  for (let said = ordinalDay(tokens, next); said; said = ordinalDay(tokens, next)) {
    days.push(said.day);
    if (days.length > MOST_LISTED) return null;
    next = said.next;
    if (!LIST_JOINERS.has(tokens[next]?.text ?? '') || !ordinalDay(tokens, next + 1)) break;
    next += 1;
  }
  if (tokens[next]?.text === 'of') next += 1;
  return daysOfMonth(tokens, days, next, today);
}

/** The days listed before a month: one of them, or the stretch from the first to the last. */
function daysOfMonth(tokens: readonly Token[], days: readonly number[], at: number, today: Day): Core | null {
  const month = monthWord(tokens[at]?.text ?? '');
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (!month || days.length === 0 || !isDate(2028, month, last)) return null;
  if (first === last) return { period: { kind: 'day', day: first, month }, next: at + 1 };
  const year = yearNumber(tokens, at + 1);
  const from = upcoming(first, month, year?.year, today);
  if (from === null) return null;
  return { period: { kind: 'days', start: from, end: from + last - first }, next: year?.next ?? at + 1 };
}

function ordinalDay(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  let next = at;
  let day = 0;
  const ten = numberWord(tokens[at]?.text ?? '');
  if (ten?.type === 'ten' && (ten.value === 20 || ten.value === 30)) {
    day = ten.value;
    next += tokens[at + 1]?.text === '-' ? 2 : 1;
  }
  const unit = ordinalWord(tokens[next]?.text ?? '');
  if (!unit) return null;
  return { day: day + unit, next: next + 1 };
}

/** "3 квартал", "в третьем квартале", "III квартал", "Q3", "H2", "второе полугодие", "second half of the year". */
function quarterAt(tokens: readonly Token[], at: number): Core | null {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token) return null;
  if (
    (token.text === 'q' || token.text === 'h') &&
    after?.type === 'number' &&
    (!after.gap || token.text === 'q')
  ) {
    const place = Number(after.text);
    if (token.text === 'q' && place >= 1 && place <= 4)
      return { period: { kind: 'quarter', quarter: place }, next: at + 2 };
    if (token.text === 'h' && place >= 1 && place <= 2)
      return { period: { kind: 'half', half: place }, next: at + 2 };
    return null;
  }
  const place =
    token.type === 'number' ? Number(token.text) : (ordinalWord(token.text) ?? ROMAN.get(token.text));
  if (place === undefined || place < 1 || place > 4) return null;
  let next = token.type === 'number' ? afterOrdinal(tokens, at + 1) : at + 1;
  const unit = timeUnitWord(tokens[next]?.text ?? '');
  if (unit === 'quarter' && !QUARTERS_COUNTED.has(tokens[next]?.text ?? '')) {
    if (tokens[next]?.text === 'кв' && /^м/.test(tokens[next + 1]?.text ?? tokens[next + 2]?.text ?? ''))
      return null;
    if (token.type === 'number' && token.text === '1' && tokens[next]?.text === 'quarter') return null;
    return { period: { kind: 'quarter', quarter: place }, next: next + 1 };
  }
  if (unit === 'half' && place <= 2) return { period: { kind: 'half', half: place }, next: next + 1 };
  const half = tokens[next]?.text === 'half' || /^половин/.test(tokens[next]?.text ?? '');
  if (!half || place > 2) return null;
  next += 1;
  while (OF.has(tokens[next]?.text ?? '')) next += 1;
  if (timeUnitWord(tokens[next]?.text ?? '') === 'year')
    return { period: { kind: 'half', half: place }, next: next + 1 };
  const year = fullYear(tokens[next]?.text ?? '');
  return year && tokens[next]?.text.length === 4
    ? { period: { kind: 'half', half: place, year }, next: next + 1 }
    : null;
}

function holidayAt(tokens: readonly Token[], at: number, today: Day): Core | null {
  const words = [0, 1, 2, 3].map((step) => tokens[at + step]?.text ?? '');
  for (let count = 4; count >= 1; count -= 1) {
    const holiday = HOLIDAYS.get(words.slice(0, count).join(' '));
    if (holiday) return { period: { kind: 'yearly', ...holiday }, next: at + count };
  }
  if (
    words[0] === 'праздников' ||
    words[0] === 'праздниками' ||
    words[0] === 'праздникам' ||
    words[0] === 'праздники' ||
    words[0] === 'holidays'
  )
    return { period: nextHolidays(today), next: at + 1 };
  return null;
}

/** The long holidays ahead or under way: New Year's, or those of May. */
function nextHolidays(today: Day): Period {
  const { month, day } = dateOf(today);
  const may = (month > 1 || day > 11) && (month < 5 || (month === 5 && day <= 11));
  return may ? { kind: 'yearly', from: [5, 1], to: [5, 11] } : { kind: 'yearly', from: [12, 31], to: [1, 8] };
}

function yearEndAt(tokens: readonly Token[], at: number): Core | null {
  const unit = YEAR_ENDS.get(tokens[at]?.text ?? '');
  if (unit) return { period: { kind: 'unit', unit }, part: 'end', next: at + 1 };
  const noun = timeUnitWord(tokens[at]?.text ?? '');
  let next = at + 1;
  if (tokens[next]?.text === '-') next += 1;
  if (noun === 'year' && (tokens[next]?.text === 'end' || tokens[next]?.text === 'ends'))
    return { period: { kind: 'unit', unit: 'year' }, part: 'end', next: next + 1 };
  return null;
}

function unitAt(tokens: readonly Token[], at: number, manner: Manner): Core | null {
  const unit = timeUnitWord(tokens[at]?.text ?? '');
  if (!unit || unit === 'hour' || unit === 'day' || unit === 'workday') return null;
  const word = tokens[at]?.text ?? '';
  const counted = COUNTED_UNIT.test(word) && !(manner.led && word === 'недели');
  return counted ? null : { period: { kind: 'unit', unit }, next: at + 1 };
}

function yearAt(tokens: readonly Token[], at: number): Core | null {
  const token = tokens[at];
  const year = fullYear(token?.text ?? '');
  if (!year || !token) return null;
  let next = at + 1;
  if (tokens[next]?.text === '-' && ['м', 'й', 'го', 'ом', 'ого'].includes(tokens[next + 1]?.text ?? ''))
    next += 2;
  const named = YEAR_WORDS.has(tokens[next]?.text ?? '');
  if (named) next += 1;
  if (!named && token.text.length !== 4) return null;
  if (!named && isCountedAfter(tokens, next)) return null;
  return named
    ? { period: { kind: 'year', year }, next }
    : { period: { kind: 'year', year }, next, weak: true };
}

/** A year said after a period: "июнь 2027", "Q3 '27", "летом следующего года". */
function yearAfter(tokens: readonly Token[], core: Core, today: Day): { period: Period; next: number } {
  const { period } = core;
  if (!('year' in period) && !['day', 'month', 'season', 'quarter', 'half', 'yearly'].includes(period.kind))
    return core;
  if (period.kind === 'year' || ('year' in period && period.year !== undefined)) return core;
  const said = yearNumber(tokens, core.next) ?? yearShift(tokens, core.next, today);
  if (!said) return core;
  const short = said.short === true && period.kind === 'day';
  return short ? core : { period: { ...period, year: said.year } as Period, next: said.next };
}

function yearNumber(
  tokens: readonly Token[],
  at: number,
): { year: number; next: number; short?: boolean } | null {
  let next = at;
  if (tokens[next]?.text === ',' || tokens[next]?.text === 'of' || tokens[next]?.text === 'in') next += 1;
  const quoted = tokens[next]?.text === "'";
  if (quoted) next += 1;
  const token = tokens[next];
  const year = fullYear(token?.text ?? '');
  if (token?.type !== 'number' || !year) return null;
  const named = YEAR_WORDS.has(tokens[next + 1]?.text ?? '');
  if (token.text.length === 2 && !named && !quoted && next !== at) return null;
  if (
    token.text.length === 2 &&
    !named &&
    (isCountedAfter(tokens, next + 1) || tokens[next + 1]?.text === '-')
  )
    return null;
  return { year, next: next + (named ? 2 : 1), short: token.text.length === 2 && !named && !quoted };
}

function yearShift(
  tokens: readonly Token[],
  at: number,
  today: Day,
): { year: number; next: number; short?: boolean } | null {
  let next = at;
  while (OF.has(tokens[next]?.text ?? '') || tokens[next]?.text === 'в') next += 1;
  const shift = SHIFTS.get(tokens[next]?.text ?? '');
  if (!shift || timeUnitWord(tokens[next + 1]?.text ?? '') !== 'year') return null;
  return { year: dateOf(today).year + (shift === 'next' ? 1 : 0), next: next + 2 };
}

function fullYear(text: string): number | null {
  const number = Number(text);
  if (text.length === 4 && number >= 2000 && number <= 2099) return number;
  return text.length === 2 && number >= 20 && number <= 45 ? 2000 + number : null;
}

function afterOrdinal(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || token.gap) return at;
  if (ORDINAL_TAILS.has(token.text)) return at + 1;
  const tail = tokens[at + 1];
  return token.text === '-' && tail && !tail.gap && ORDINAL_TAILS.has(tail.text) ? at + 2 : at;
}

function isCountedAfter(tokens: readonly Token[], at: number): boolean {
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

/** English words that are months or seasons only in company: "in May", "this fall". */
function isMonthHere(scanned: Scan, at: number, manner: Manner): boolean {
  const word = scanned.tokens[at]?.text ?? '';
  if (word !== 'may' && word !== 'march' && word !== 'mar' && word !== 'мар') return true;
  const follows = scanned.tokens[at + 1];
  if (follows?.type === 'number') return true;
  return isNamed(scanned, at, manner);
}

function isNamed(scanned: Scan, at: number, manner: Manner): boolean {
  const { tokens, raw } = scanned;
  if (manner.led || tokens.length <= 2) return true;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (before && NAMING.has(before.text)) return true;
  const initial = raw[token?.from ?? 0] ?? '';
  return at > 0 && initial !== initial.toLowerCase();
}

function days(day: Day): Period {
  return { kind: 'days', start: day, end: day };
}

const PARTS = new Map<string, Part>();
for (const [part, words] of [
  ['start', 'начало начале начала началу началом нач early beginning start'],
  ['middle', 'середина середине середины середину середине mid middle'],
  ['end', 'конец конце конца концу концом исходе late end ending'],
] as [Part, string][])
  for (const word of words.split(' ')) PARTS.set(word, part);
const SHIFTS = new Map<string, Shift>();
for (const [shift, words] of [
  [
    'this',
    'этот эту это этом этой этим эти этих этого этому текущий текущем текущего текущую текущей this current',
  ],
  [
    'next',
    'следующий следующую следующее следующем следующей следующим следующие следующих следующего след некст будущий будущем будущей будущим будущего новом next',
  ],
  [
    'coming',
    'ближайший ближайшую ближайшее ближайшем ближайшей ближайшие ближайших ближайшим coming upcoming',
  ],
] as [Shift, string][])
  for (const word of words.split(' ')) SHIFTS.set(word, shift);
const ALSO_SHIFT = new Set(['же', 'ближайшую', 'ближайший', 'coming']);
const OF = new Set(['of', 'the', '-', 'in', 'by']);
const LAST = /^(?:последн|last$)/;
const SEPARATORS = new Set(['.', '/', '-']);
const MONTH_DAY_JOINERS = new Set(['-', 'to', 'or', 'and']);
/** Days that somebody may list in earnest. */
const MOST_LISTED = 8;
const LIST_JOINERS = new Set([',', '-', 'и', 'или', 'либо', 'or', 'and']);
const DAY_JOINERS = new Set(['-', 'по', 'до', 'to', 'и', 'или', 'or']);
const HALL = /^(?:зал|этаж|ряд|вариант|класс|пункт)/;
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
]);
const QUARTERS_COUNTED = new Set(['квартала', 'кварталов', 'quarters', 'кварталы']);
const COUNTED_UNIT = /^(?:недел[ьи]|недель|месяцев|лет|кварталов|weeks|months|quarters|years)$/;
const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
]);
const RELATIVE = new Map([
  ['сегодня', 0],
  ['завтра', 1],
  ['послезавтра', 2],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['tmrw', 1],
]);
const YEAR_ENDS = new Map<string, 'year' | 'month' | 'quarter'>([
  ['eoy', 'year'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
]);
const YEAR_WORDS = new Set(['год', 'году', 'года', 'г', 'годом', 'гг', 'годах']);
const NAMING = new Set(
  'in by of early mid late until till before after next this from to through or and - end beginning start middle for on during since late around в на к до с по the sometime about'.split(
    ' ',
  ),
);

interface YearlyDays {
  from: [number, number];
  to: [number, number];
}
const HOLIDAYS = new Map<string, YearlyDays>();
for (const [from, to, names] of [
  [
    [12, 31],
    [1, 1],
    "новый год|нового года|новому году|новым годом|нг|new year|new years|new year ' s|new year s eve|new year ' s eve|new years eve",
  ],
  [
    [12, 31],
    [1, 8],
    'новогодних праздников|новогодние праздники|новогодних каникул|новогодние каникулы|новогодние|январских праздников|январских|новогодних',
  ],
  [[5, 1], [5, 11], 'майских праздников|майские праздники|майских|майские|майским|майских каникул'],
  [[12, 24], [12, 26], 'christmas|xmas|католического рождества'],
  [[1, 7], [1, 7], 'рождество|рождества|рождеству'],
] as [[number, number], [number, number], string][])
  for (const name of names.split('|')) HOLIDAYS.set(name, { from, to });
