import { type DaySpan, weekdayOf } from './calendar.ts';
import { monthWord, relativeDayWord, seasonWord, timeUnitWord, weekdayWord } from './date-words.ts';
import { dayAfterMonth, dayAt } from './day-at.ts';
import { feastAt } from './feast.ts';
import type { Feast } from './feast-rules.ts';
import { isMonthHere, isSeasonHere, isWeekdayHere } from './named-here.ts';
import { nthAt } from './nth-at.ts';
import { ordinalWord } from './number-words.ts';
import { numericDateAt } from './numeric-date.ts';
import { partWord, shiftWord } from './part-words.ts';
import { mondayOf, type Part, type Period, resolvePeriod, type Shift } from './period.ts';
import { quarterAt } from './quarter-at.ts';
import type { Token } from './scan.ts';
import type { WhenReader } from './when-reader.ts';
import { yearAfter, yearAlone } from './year-at.ts';

/** A period as it stands at a place of the text. */
export interface PeriodFound {
  period: Period;
  part?: Part | undefined;
  shift?: Shift | undefined;
  next: number;
  /** The other way in which figures may be meant. */
  swapped?: Period;
  /** Holds only as the answer to the question of time: a bare year, "today". */
  weak?: true;
  /** A shape that other things have too, so that it holds with a lead or as the whole reply. */
  isSlash?: true;
  isDoubtful?: true;
  /** "начало следующего": the unit is that of the period before. */
  isElliptic?: true;
  /** The second of two parts: "mid to late May". */
  partTo?: Part;
}

/** The period that begins at a token, with its part ("середина"), shift ("следующий") and year, or null. */
export function periodAt(reader: WhenReader, at: number): PeriodFound | null {
  const { tokens } = reader.scanned;
  const nth = nthAt(tokens, at);
  if (nth) return withYear(reader, nth);
  const feast = feastAt(tokens, at, reader.region);
  if (feast) return withYear(reader, feastOf(feast));
  const part = partAt(tokens, at);
  let next = part?.next ?? at;
  const shift = shiftWord(tokens[next]?.text ?? '');
  if (shift) next += 1;
  while (shift && ALSO_SHIFT.has(tokens[next]?.text ?? '')) next += 1;
  if (shift && tokens[next]?.text === '.' && !tokens[next]?.gap) next += 1;
  const isLed = part !== null || shift !== undefined;
  const core = coreAt(reader, next, isLed);
  if (!core) return isLed ? partAlone(tokens, next, part?.part, shift) : null;
  const isThisWeek = tokens[at]?.text === 'неделе' && tokens[at - 1]?.text === 'на';
  if (core.period.kind === 'unit' && !isLed && !isThisWeek && core.period.later === undefined) return null;
  const found: PeriodFound = { ...core, part: part?.part ?? core.part, shift: shift ?? core.shift };
  if (part?.to) found.partTo = part.to;
  if (isLed) delete found.weak;
  return withYear(reader, found);
}

function withYear(reader: WhenReader, found: PeriodFound): PeriodFound {
  const { period } = found;
  if (!YEARLY.has(period.kind) || ('year' in period && period.year !== undefined)) return found;
  if ('monthsAhead' in period || (period.kind === 'day' && period.month === undefined)) return found;
  const said = yearAfter(reader.scanned.tokens, found.next, reader.today);
  if (!said || (said.short && period.kind === 'day')) return found;
  return { ...found, period: { ...period, year: said.year } as Period, next: said.next };
}

function partAt(tokens: readonly Token[], at: number): { part: Part; to?: Part; next: number } | null {
  const word = tokens[at]?.text ?? '';
  let part = NOUN_PARTS.has(word) && tokens[at + 1]?.text === 'in' ? undefined : partWord(word);
  let next = at + 1;
  if (!part) {
    const place = ordinalWord(word) ?? (word === '1' ? 1 : word === '2' ? 2 : undefined);
    while (tokens[next]?.text === '-' || ORDINAL_TAIL.test(tokens[next]?.text ?? '')) next += 1;
    const noun = tokens[next]?.text ?? '';
    if ((place !== 1 && place !== 2) || !(noun === 'half' || /^половин/.test(noun))) return null;
    part = place === 1 ? 'first' : 'second';
    next += 1;
  }
  const to = PART_JOINERS.has(tokens[next]?.text ?? '') ? partWord(tokens[next + 1]?.text ?? '') : undefined;
  if (to) next += 2;
  while (OF.has(tokens[next]?.text ?? '') && next - at < 7) next += 1;
  return { part, next, ...(to && { to }) };
}

/** "следующего" alone is of the unit that the period before has, "в середине" of that period. */
function partAlone(
  tokens: readonly Token[],
  at: number,
  part: Part | undefined,
  shift: Shift | undefined,
): PeriodFound | null {
  const ends = tokens[at]?.type !== 'word' || ELLIPSIS_ENDS.has(tokens[at]?.text ?? '');
  if (!ends || shift === 'coming') return null;
  return { period: { kind: 'unit', unit: 'year' }, part, shift, next: at, isElliptic: true };
}

function coreAt(reader: WhenReader, at: number, isLed: boolean): PeriodFound | null {
  const { tokens } = reader.scanned;
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '"') return dayAt(tokens, at);
  if (token.type === 'sign') return null;
  const feast = feastAt(tokens, at, reader.region);
  if (feast) return feastOf(feast);
  if (token.type === 'number')
    return (
      relativeFigure(reader, at) ??
      dayOfMonth(tokens, at) ??
      numericDateAt(tokens, at, reader.order) ??
      quarterAt(tokens, at, isLed || hasQuarterLead(tokens, at)) ??
      dayAt(tokens, at) ??
      yearOf(tokens, at)
    );
  return (
    namedCore(reader, at, isLed) ??
    relativeDay(reader, at) ??
    quarterAt(tokens, at, true) ??
    dayAt(tokens, at) ??
    yearEndAt(tokens, at) ??
    weekOf(reader, at) ??
    unitAt(tokens, at, isLed) ??
    yearOf(tokens, at)
  );
}

function feastOf({ feast, next }: { feast: Feast; next: number }): PeriodFound {
  return { period: { kind: 'feast', feast }, next, weak: true };
}

function namedCore(reader: WhenReader, at: number, isLed: boolean): PeriodFound | null {
  const { tokens } = reader.scanned;
  const word = tokens[at]?.text ?? '';
  const month = monthWord(word);
  if (month !== undefined && isMonthHere(reader.scanned, at, isLed))
    return (
      dayAfterMonth(tokens, at, month) ?? { period: { kind: 'month', month }, next: afterMonth(tokens, at) }
    );
  const season = seasonWord(word);
  if (season !== undefined && isSeasonHere(reader.scanned, at, isLed))
    return { period: { kind: 'season', season }, next: at + 1 };
  const weekday = weekdayWord(word);
  if (weekday !== undefined && isWeekdayHere(reader.scanned, at, isLed))
    return weekdayAt(tokens, at, weekday);
  if (!/^(?:выходн(?:ые|ых|ым|ыми)|выхи|выхах|викенд|уикенд|weekend|wkend|wknd)$/.test(word)) return null;
  if (tokens[at - 1]?.text === 'по') return null;
  const of = weekOf(reader, at);
  if (of) return of;
  const later = afterNext(tokens, at + 1);
  if (later) return { period: { kind: 'weekend', weeks: 1 }, shift: 'next', next: later };
  return daysWithin(tokens, at + 1) ?? { period: { kind: 'weekend' }, next: at + 1 };
}

/** "август месяц", "the month of" has been passed; "сент." keeps its point. */
function afterMonth(tokens: readonly Token[], at: number): number {
  const next = at + 1;
  if (/^месяц[а-я]*$/.test(tokens[next]?.text ?? '') || tokens[next]?.text === 'time') return next + 1;
  const isCut = tokens[next]?.text === '.' && !tokens[next]?.gap && (tokens[at]?.text.length ?? 9) <= 4;
  return isCut && tokens[next + 1] ? next + 1 : next;
}

function weekdayAt(tokens: readonly Token[], at: number, weekday: number): PeriodFound {
  const within = daysWithin(tokens, at + 1);
  if (within) return within;
  let next = at + 1;
  if (tokens[next]?.text === '.' && !tokens[next]?.gap && tokens[next + 1]) next += 1;
  const after = tokens[next]?.text ?? '';
  const isOf = tokens[next + 1]?.text === 'of' || tokens[next + 1]?.text === 'commencing';
  const weeks = after === 'week' && !isOf ? 1 : after === 'fortnight' ? 2 : undefined;
  if (weeks) return { period: { kind: 'weekday', weekday, weeks }, next: next + 1 };
  if (tokens[at - 1]?.text === 'через') return { period: { kind: 'weekday', weekday, weeks: 1 }, next };
  const later = afterNext(tokens, next);
  if (later) return { period: { kind: 'weekday', weekday, weeks: 1 }, shift: 'next', next: later };
  const shift = shiftWord(after);
  if (shift && !timeUnitWord(tokens[next + 1]?.text ?? ''))
    return { period: { kind: 'weekday', weekday }, next: next + 1, shift };
  return { period: { kind: 'weekday', weekday }, next };
}

/** "the weekend after next". */
function afterNext(tokens: readonly Token[], at: number): number | null {
  return tokens[at]?.text === 'after' && tokens[at + 1]?.text === 'next' ? at + 2 : null;
}

/** "суббота в июне", "any Saturday in June": some such day of a month, so the month is all that is known. */
function daysWithin(tokens: readonly Token[], at: number): PeriodFound | null {
  let next = at;
  while (next - at < 2 && (OF.has(tokens[next]?.text ?? '') || tokens[next]?.text === 'в')) next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  if (month === undefined || dayAfterMonth(tokens, next, month)) return null;
  return { period: { kind: 'month', month }, next: next + 1 };
}

/** "2moro", "2day". */
function relativeFigure({ scanned: { tokens }, today }: WhenReader, at: number): PeriodFound | null {
  const [two, word] = [tokens[at], tokens[at + 1]];
  if (two?.text !== '2' || !word || word.gap) return null;
  const days = WITH_TWO.get(word.text);
  if (days === undefined) return null;
  return { period: { kind: 'days', start: today + days, end: today + days }, next: at + 2, weak: true };
}

/** "завтра", "this evening", "day after tomorrow", "tomorrow week". */
function relativeDay({ scanned: { tokens }, today }: WhenReader, at: number): PeriodFound | null {
  if (DAY_PARTS.has(tokens[at]?.text ?? '') && shiftWord(tokens[at - 1]?.text ?? '') === 'this')
    return { period: { kind: 'days', start: today, end: today }, next: at + 1, weak: true };
  const isAfter = tokens[at]?.text === 'day' && tokens[at + 1]?.text === 'after';
  const first = isAfter ? at + 2 : at;
  const days = relativeDayWord(tokens[first]?.text ?? '');
  if (tokens[at]?.text === 'после' && relativeDayWord(tokens[at + 1]?.text ?? '') === 1)
    return { period: { kind: 'days', start: today + 2, end: today + 2 }, next: at + 2, weak: true };
  if (days === undefined) return null;
  if (tokens[first + 1]?.text === "'" && tokens[first + 2]?.text === 's') return null;
  const isWeek = tokens[first + 1]?.text === 'week' && !isAfter;
  const day = today + days + (isAfter ? 1 : 0) + (isWeek ? 7 : 0);
  return { period: { kind: 'days', start: day, end: day }, next: first + (isWeek ? 2 : 1), weak: true };
}

/** "week of 8 June", "w/c 8 June", "the weekend of 20 June", "на неделе с 8 июня". */
function weekOf(reader: WhenReader, at: number): PeriodFound | null {
  const { tokens } = reader.scanned;
  const word = tokens[at]?.text ?? '';
  const isShort =
    word === 'wc' ||
    (word === 'w' && tokens[at + 1]?.text === '/' && /^[cb]$/.test(tokens[at + 2]?.text ?? ''));
  if (
    !isShort &&
    (timeUnitWord(word) !== 'week' || COUNTED_UNIT.test(word)) &&
    !/^(?:weekend|выходные)$/.test(word)
  )
    return null;
  let next = isShort && word === 'w' ? at + 3 : at + 1;
  const first = next;
  while (WEEK_OF.has(tokens[next]?.text ?? '') && next - first < 3) next += 1;
  if (next === first && !isShort) return null;
  const inner =
    dayOfMonth(tokens, next) ??
    numericDateAt(tokens, next, reader.order) ??
    dayAt(tokens, next) ??
    monthFirst(tokens, next);
  if (inner?.period.kind !== 'day') return null;
  const [span] = resolvePeriod(inner.period, { today: reader.today });
  return span ? { period: { kind: 'days', ...weekAround(span, word) }, next: inner.next } : null;
}

/** A day whose month is said is surer than the same figures taken for a date: "6/7 June". */
function dayOfMonth(tokens: readonly Token[], at: number): PeriodFound | null {
  const found = dayAt(tokens, at);
  return found?.period.kind === 'day' && found.period.month !== undefined ? found : null;
}

function monthFirst(tokens: readonly Token[], at: number) {
  const month = monthWord(tokens[at]?.text ?? '');
  return month === undefined ? null : dayAfterMonth(tokens, at, month);
}

function isShortWeek(word: string): boolean {
  return word === 'w' || word === 'wc';
}

function weekAround({ start }: DaySpan, word: string): DaySpan {
  if (timeUnitWord(word) === 'week' || isShortWeek(word))
    return { start: mondayOf(start), end: mondayOf(start) + 6 };
  const saturday = weekdayOf(start) === 7 ? start - 1 : mondayOf(start) + 5;
  return { start: saturday, end: saturday + 1 };
}

function hasQuarterLead(tokens: readonly Token[], at: number): boolean {
  return QUARTER_LEADS.has(tokens[at - 1]?.text ?? '');
}

/** "EOY", "year end". */
function yearEndAt(tokens: readonly Token[], at: number): PeriodFound | null {
  const unit = YEAR_ENDS.get(tokens[at]?.text ?? '');
  if (unit) return { period: { kind: 'unit', unit, later: 0 }, part: 'end', next: at + 1 };
  const noun = timeUnitWord(tokens[at]?.text ?? '');
  let next = at + 1;
  if (tokens[next]?.text === '-' || tokens[next]?.text === "'") next += 1;
  if (tokens[next]?.text === 's' && tokens[next]?.gap === false) next += 1;
  const isEnd = tokens[next]?.text === 'end' || tokens[next]?.text === 'ends';
  const isUnit = noun === 'year' || noun === 'month' || noun === 'quarter';
  return isUnit && isEnd
    ? { period: { kind: 'unit', unit: noun, later: 0 }, part: 'end', next: next + 1 }
    : null;
}

function unitAt(tokens: readonly Token[], at: number, isLed: boolean): PeriodFound | null {
  const word = tokens[at]?.text ?? '';
  const unit = timeUnitWord(word);
  if (!unit || unit === 'minute' || unit === 'hour' || unit === 'day' || unit === 'workday') return null;
  const later = afterNext(tokens, at + 1);
  if (later) return { period: { kind: 'unit', unit, later: 2 }, next: later };
  const isCounted = COUNTED_UNIT.test(word) && !(isLed && word === 'недели');
  return isCounted ? null : { period: { kind: 'unit', unit }, next: at + 1 };
}

function yearOf(tokens: readonly Token[], at: number): PeriodFound | null {
  const found = yearAlone(tokens, at);
  if (!found) return null;
  const period: Period = { kind: 'year', year: found.year };
  return found.isNamed ? { period, next: found.next } : { period, next: found.next, weak: true };
}

const WITH_TWO = new Map([
  ['day', 0],
  ['nite', 0],
  ['night', 0],
  ['moro', 1],
  ['morro', 1],
  ['morrow', 1],
  ['mrw', 1],
]);
const YEARLY = new Set<Period['kind']>(['day', 'month', 'season', 'quarter', 'half', 'nth', 'feast']);
const ALSO_SHIFT = new Set(['же', 'ближайшую', 'ближайший', 'ближайшие', 'coming', 'же']);
/** "start in April" is no part of it, "early in April" is. */
const NOUN_PARTS = new Set(['start', 'end', 'beginning', 'close', 'ending', 'outset']);
const PART_JOINERS = new Set(['to', '-', 'or', '/', 'или', 'и', 'and']);
const OF = new Set(['of', 'the', '-', 'in', 'by', 'part', 'days', 'ish', 'this']);
const ORDINAL_TAIL = /^(?:st|nd|ая|ой|ую|я|й|ю)$/;
const DAY_PARTS = new Set(
  'evening afternoon morning arvo eve night aft pm вечер вечером вечера утро утром ночью'.split(' '),
);
const ELLIPSIS_ENDS = new Set(['или', 'or', 'и', 'and', 'наверное', 'maybe', 'скорее', 'probably']);
const WEEK_OF = new Set(
  'of commencing beginning starting the monday from с со в от saturday sat mon на ком'.split(' '),
);
const QUARTER_LEADS = new Set(
  'до с со после конце конца концу начале начала началу середине середины из в от к'.split(' '),
);
const COUNTED_UNIT = /^(?:недел[ьи]|недель|месяцев|лет|кварталов|weeks|months|quarters|years)$/;
const YEAR_ENDS = new Map<string, 'year' | 'month' | 'quarter' | 'week'>([
  ['eoy', 'year'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eow', 'week'],
]);
