import { type Day, type DaySpan, dateOf, dayOf, isDate, monthsFrom, weekdayOf } from './calendar.ts';

/** A stretch of the calendar as it is named, before it is known which one is meant. */
export type Period =
  | { kind: 'day'; day: number; month?: number; year?: number }
  | { kind: 'month'; month: number; year?: number }
  | { kind: 'season'; season: number; year?: number }
  | { kind: 'quarter'; quarter: number; year?: number }
  | { kind: 'half'; half: number; year?: number }
  | { kind: 'year'; year: number }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'weekend' }
  | { kind: 'unit'; unit: 'week' | 'month' | 'quarter' | 'half' | 'year' }
  | { kind: 'yearly'; from: [month: number, day: number]; to: [month: number, day: number]; year?: number }
  | { kind: 'days'; start: Day; end: Day };

export type Part = 'start' | 'middle' | 'end' | 'first' | 'second';
export type Shift = 'this' | 'next' | 'coming';

/** Which of the like-named stretches is meant. */
interface PeriodChoice {
  today: Day;
  part?: Part | undefined;
  shift?: Shift | undefined;
  /** The stretch must begin after today: "до ноября" said in November is the next one. */
  mustLieAhead?: boolean;
  /** The first day it may end on, where another stretch comes before it: "с мая по март". */
  notBefore?: Day;
}

/**
 * The stretches that a name may mean, the likeliest first: the next that lies ahead, its past part cut off. More than
 * one when the name fits two; none when there is no such day.
 */
export function resolvePeriod(period: Period, choice: PeriodChoice): DaySpan[] {
  const earliest = Math.max(choice.today, choice.notBefore ?? choice.today);
  const spans = occurrences(period, choice).map((span) => partOf(span, choice.part));
  const ahead = spans.filter(
    (span) => span.end >= earliest && (!choice.mustLieAhead || span.start > choice.today),
  );
  const [first, second] = ahead;
  if (!first) return hasYear(period) && spans[0] && !choice.mustLieAhead ? [spans[0]] : [];
  const clipped = { start: Math.max(first.start, choice.today), end: first.end };
  if (!second || hasYear(period)) {
    const seasonOfYear = period.kind === 'season' && period.season === WINTER && second;
    return seasonOfYear ? [clipped, second] : [clipped];
  }
  const almostOver = first.start < choice.today && (first.end - choice.today) * 4 < first.end - first.start;
  const named = period.kind === 'month' || period.kind === 'season';
  if (named && choice.shift === undefined && almostOver && !choice.part) return [clipped, second];
  if (choice.shift === 'next' && YEARLY.has(period.kind)) {
    if (first.start <= choice.today) return [second];
    return dateOf(first.start).year > dateOf(choice.today).year ? [first] : [first, second];
  }
  return [clipped];
}

const WINTER = 3;
const YEARLY = new Set<Period['kind']>(['month', 'season', 'day', 'yearly']);

function hasYear(period: Period): boolean {
  return period.kind === 'year' || period.kind === 'days' || ('year' in period && period.year !== undefined);
}

/** The stretches of the name around today, in order. */
function occurrences(period: Period, { today, shift }: PeriodChoice): DaySpan[] {
  const now = dateOf(today);
  const years = (given: number | undefined) =>
    given === undefined ? [now.year - 1, now.year, now.year + 1, now.year + 2] : [given];
  switch (period.kind) {
    case 'day': {
      const { day, month } = period;
      if (month === undefined) return daysOfMonth(day, now.year, now.month);
      const found = (period.year === undefined ? yearsWith(day, month, now.year) : [period.year]).filter(
        (year) => isDate(year, month, day),
      );
      return found.map((year) => single(dayOf(year, month, day)));
    }
    case 'month':
      return years(period.year).map((year) => monthsFrom(year, period.month, 1));
    case 'season': {
      const spans = years(period.year).map((year) => monthsFrom(year, 3 + period.season * 3, 3));
      if (period.season !== WINTER || period.year === undefined) return spans;
      return [monthsFrom(period.year - 1, 12, 3), ...spans];
    }
    case 'quarter':
      return years(period.year).map((year) => monthsFrom(year, period.quarter * 3 - 2, 3));
    case 'half':
      return years(period.year).map((year) => monthsFrom(year, period.half * 6 - 5, 6));
    case 'year':
      return [monthsFrom(period.year, 1, 12)];
    case 'weekday': {
      const monday = today - weekdayOf(today) + 1;
      const here = monday + period.weekday - 1;
      if (shift === 'next') return [single(here + 7)];
      return shift === 'this' && here >= today ? [single(here)] : [single(here > today ? here : here + 7)];
    }
    case 'weekend': {
      const sunday = weekdayOf(today) === 7 && shift !== 'this';
      const saturday = today - weekdayOf(today) + 6 + (shift === 'next' || sunday ? 7 : 0);
      return [0, 7].map((later) => ({ start: saturday + later, end: saturday + later + 1 }));
    }
    case 'unit':
      return [0, 1, 2].map((later) => unitSpan(period.unit, today, later + (shift === 'next' ? 1 : 0)));
    case 'yearly':
      return years(period.year).map((year) => ({
        start: dayOf(year, ...period.from),
        end: dayOf(year + (period.to[0] < period.from[0] ? 1 : 0), ...period.to),
      }));
    case 'days':
      return [{ start: period.start, end: period.end }];
  }
}

function unitSpan(unit: 'week' | 'month' | 'quarter' | 'half' | 'year', today: Day, later: number): DaySpan {
  const { year, month } = dateOf(today);
  if (unit === 'week') {
    const monday = today - weekdayOf(today) + 1 + later * 7;
    return { start: monday, end: monday + 6 };
  }
  const length = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const first = Math.floor((month - 1) / length) * length + 1;
  return monthsFrom(year, first + later * length, length);
}

function daysOfMonth(day: number, year: number, month: number): DaySpan[] {
  const spans: DaySpan[] = [];
  for (let later = 0; later < 4; later += 1) {
    const start = dateOf(dayOf(year, month + later, 1));
    if (isDate(start.year, start.month, day)) spans.push(single(dayOf(start.year, start.month, day)));
  }
  return spans;
}

function yearsWith(day: number, month: number, year: number): number[] {
  const leapSpan = day === 29 && month === 2 ? 8 : 2;
  return Array.from({ length: leapSpan + 1 }, (_, later) => year + later);
}

function partOf(span: DaySpan, part: Part | undefined): DaySpan {
  const length = span.end - span.start + 1;
  if (!part || length < 5) return span;
  const { start, end } = span;
  const halfMonths = Math.round(length / 30.5) / 2;
  if (halfMonths >= 1 && Number.isInteger(halfMonths) && (part === 'first' || part === 'second')) {
    const { year, month } = dateOf(start);
    return monthsFrom(year, month + (part === 'second' ? halfMonths : 0), halfMonths);
  }
  if (part === 'first') return { start, end: start + Math.floor(length / 2) - 1 };
  if (part === 'second') return { start: start + Math.floor(length / 2), end };
  if (length === 7) {
    if (part === 'start') return { start, end: start + 1 };
    return part === 'middle' ? { start: start + 2, end: start + 3 } : { start: start + 4, end };
  }
  if (length <= 31) {
    if (part === 'start') return { start, end: start + 9 };
    return part === 'middle' ? { start: start + 10, end: start + 19 } : { start: start + 20, end };
  }
  const months = Math.round(length / 30.5);
  const edge = months >= 12 ? 3 : Math.max(1, Math.round(months / 3));
  const { year, month } = dateOf(start);
  if (part === 'start') return monthsFrom(year, month, edge);
  if (part === 'end') return monthsFrom(year, month + months - edge, edge);
  return months >= 12 ? monthsFrom(year, month + 4, 4) : monthsFrom(year, month + edge, months - 2 * edge);
}

function single(day: Day): DaySpan {
  return { start: day, end: day };
}
