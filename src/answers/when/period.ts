import {
  type Day,
  type DaySpan,
  dateOf,
  dayOf,
  isDate,
  monthsFrom,
  weekdayOf,
  weekdayOfMonth,
} from './calendar.ts';
import type { Feast } from './feast-rules.ts';
import { partOf } from './period-part.ts';

type CalendarUnit = 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A stretch of the calendar as it is named, before it is known which one is meant. */
export type Period =
  /** A day of a month, or the days up to `last`; without a month the next such day, or one of a month ahead. */
  | { kind: 'day'; day: number; last?: number; month?: number; monthsAhead?: number; year?: number }
  | { kind: 'month'; month: number; year?: number }
  | { kind: 'season'; season: number; year?: number }
  | { kind: 'quarter'; quarter: number; last?: number; year?: number }
  | { kind: 'half'; half: number; year?: number }
  | { kind: 'year'; year: number }
  /** `weeks` later than the next ("Friday week"), or that of a `week` counted from this one. */
  | { kind: 'weekday'; weekday: number; weeks?: number; week?: number }
  | { kind: 'weekend'; weeks?: number }
  | { kind: 'unit'; unit: CalendarUnit; later?: number }
  /** "первая суббота июня", "last week of May", "last days of March"; -1 is the last. "First or second week" goes up to `last`. */
  | {
      kind: 'nth';
      nth: number;
      of: number | 'week' | 'weekend' | 'days';
      month: number;
      year?: number;
      length?: number;
      last?: number;
    }
  | {
      kind: 'nth';
      nth: number;
      of: number | 'week' | 'weekend' | 'days';
      monthsAhead: number;
      length?: number;
      last?: number;
    }
  | { kind: 'feast'; feast: Feast; year?: number }
  | { kind: 'days'; start: Day; end: Day };

export type Part = 'start' | 'middle' | 'end' | 'first' | 'second';
export type Shift = 'this' | 'next' | 'coming';

/** Which of the like-named stretches is meant. */
interface PeriodChoice {
  today: Day;
  part?: Part | undefined;
  shift?: Shift | undefined;
  /** The stretch must begin after today (a feast today or later): "до ноября" said in November is the next one. */
  mustLieAhead?: boolean;
  /** The first day it may end on, where another stretch comes before it: "с мая по март". */
  notBefore?: Day;
}

/**
 * The stretches that a name may mean, the likeliest first: the next that lies ahead, its past part cut off. More than
 * one when the name fits two; none when there is no such day or it is past.
 */
export function resolvePeriod(period: Period, choice: PeriodChoice): DaySpan[] {
  const { today, shift, part } = choice;
  if ('year' in period && (period.year ?? 0) > dateOf(today).year + MOST_YEARS_AHEAD) return [];
  const earliest = Math.max(today, choice.notBefore ?? today);
  // "до нового года" said on the eve of it is today.
  const firstAhead = period.kind === 'feast' ? today : today + 1;
  const [first, second] = occurrences(period, choice)
    .map((span) => partOf(span, part))
    .filter(({ start, end }) => end >= earliest && (!choice.mustLieAhead || start >= firstAhead));
  if (!first) return [];
  const clipped = { start: Math.max(first.start, today), end: first.end };
  if (!second) return [clipped];
  const either =
    (period.kind === 'feast' && period.feast.either) ||
    (period.kind === 'season' && period.year !== undefined);
  if (either) return [clipped, second];
  if (hasYear(period)) return [clipped];
  if (shift === 'next' && YEARLY.has(period.kind)) return nextOf(first, second, today);
  const almostOver = first.start < today && (first.end - today) * 4 < first.end - first.start;
  const named = period.kind === 'month' || period.kind === 'season';
  return named && shift === undefined && almostOver && !part ? [clipped, second] : [clipped];
}

/** "Next June" said in March may be this year's or that of the next; said of what is far ahead it is the first. */
function nextOf(first: DaySpan, second: DaySpan, today: Day): DaySpan[] {
  if (first.start <= today) return [second];
  const isFar = first.start - today > FAR_DAYS || dateOf(first.start).year > dateOf(today).year;
  return isFar ? [first] : [first, second];
}

/** "5 июня 2126" is a slip. */
const MOST_YEARS_AHEAD = 60;
const FAR_DAYS = 183;
const WINTER = 3;
const YEARLY = new Set<Period['kind']>(['month', 'season', 'day', 'feast']);

function hasYear(period: Period): boolean {
  return period.kind === 'year' || period.kind === 'days' || ('year' in period && period.year !== undefined);
}

/** The stretches of the name around today, in order. */
function occurrences(period: Period, { today, shift }: PeriodChoice): DaySpan[] {
  const now = dateOf(today);
  const years = (given: number | undefined) =>
    given === undefined ? [now.year - 1, now.year, now.year + 1, now.year + 2] : [given];
  switch (period.kind) {
    case 'day':
      return daySpans(period, now).filter(({ start }) => start >= today || !isDaysAlone(period));
    case 'month':
      return years(period.year).map((year) => monthsFrom(year, period.month, 1));
    case 'season': {
      const spans = years(period.year).map((year) => monthsFrom(year, 3 + period.season * 3, 3));
      if (period.season !== WINTER || period.year === undefined) return spans;
      return [monthsFrom(period.year - 1, 12, 3), ...spans];
    }
    case 'quarter':
      return years(period.year).map((year) => {
        const count = (period.last ?? period.quarter) - period.quarter + 1;
        return monthsFrom(year, period.quarter * 3 - 2, 3 * count);
      });
    case 'half':
      return years(period.year).map((year) => monthsFrom(year, period.half * 6 - 5, 6));
    case 'year':
      return [monthsFrom(period.year, 1, 12)];
    case 'weekday': {
      const monday = mondayOf(today);
      const here = monday + period.weekday - 1;
      if (period.week !== undefined) return [single(here + period.week * 7)];
      const isHere = shift === 'this' ? here >= today : here > today;
      const first = (shift === 'next' || !isHere ? here + 7 : here) + (period.weeks ?? 0) * 7;
      return [single(first), single(first + 7)];
    }
    case 'weekend': {
      const sunday = weekdayOf(today) === 7 && shift !== 'this';
      const later = (shift === 'next' || sunday ? 7 : 0) + (period.weeks ?? 0) * 7;
      const saturday = mondayOf(today) + 5 + later;
      return [0, 7].map((more) => ({ start: saturday + more, end: saturday + more + 1 }));
    }
    case 'unit': {
      const first = (period.later ?? 0) + (shift === 'next' ? 1 : 0);
      return [0, 1, 2].map((more) => unitSpan(period.unit, today, first + more));
    }
    case 'nth':
      return nthSpans(period, now);
    case 'feast':
      return years(period.year).flatMap((year) => feastSpans(period, year));
    case 'days':
      return [{ start: period.start, end: period.end }];
  }
}

/** The new year of 2027 begins on the eve of it. */
function feastSpans({ feast, year: said }: Period & { kind: 'feast' }, year: number): DaySpan[] {
  const spans = feast.spansIn(year);
  if (said === undefined) return spans;
  const eve = dayOf(year, 1, 1) - 1;
  return [...feast.spansIn(year - 1).filter(({ start, end }) => start === eve && end > eve), ...spans];
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

function single(day: Day): DaySpan {
  return { start: day, end: day };
}

function unitSpan(unit: CalendarUnit, today: Day, later: number): DaySpan {
  const { year, month } = dateOf(today);
  if (unit === 'week') {
    const monday = mondayOf(today) + later * 7;
    return { start: monday, end: monday + 6 };
  }
  const length = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const first = Math.floor((month - 1) / length) * length + 1;
  return monthsFrom(year, first + later * length, length);
}

/** "с 5 по 12": days of a month that is not said lie ahead as a whole. */
function isDaysAlone({ last, month, monthsAhead }: Period & { kind: 'day' }): boolean {
  return last !== undefined && month === undefined && monthsAhead === undefined;
}

type Now = { year: number; month: number };

/** A leap day may be years ahead; a day that no month fixes is within some months. */
function daySpans(period: Period & { kind: 'day' }, now: Now): DaySpan[] {
  const { day, month, monthsAhead } = period;
  if (monthsAhead !== undefined) return spansOfDay(period, [[now.year, now.month + monthsAhead]]);
  if (month === undefined)
    return spansOfDay(
      period,
      [0, 1, 2, 3].map((later) => [now.year, now.month + later]),
    );
  if (period.year !== undefined) return spansOfDay(period, [[period.year, month]]);
  const years = day === 29 && month === 2 ? 8 : 2;
  const crossing = (period.last ?? day) < day ? -1 : 0;
  return spansOfDay(
    period,
    Array.from({ length: years + 1 - crossing }, (_, later) => [now.year + later + crossing, month]),
  );
}

/** The last day of "с 28 по 3 июля" names the month, so that the first is in the month before. */
function spansOfDay(
  { day, last = day }: { day: number; last?: number },
  months: [number, number][],
): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const [givenYear, givenMonth] of months) {
    const { year, month } = dateOf(dayOf(givenYear, givenMonth, 1));
    const end = Math.min(last, dateOf(dayOf(year, month + 1, 0)).day);
    const firstMonth = last < day ? dateOf(dayOf(year, month - 1, 1)) : { year, month };
    if (!isDate(firstMonth.year, firstMonth.month, day)) continue;
    spans.push({ start: dayOf(firstMonth.year, firstMonth.month, day), end: dayOf(year, month, end) });
  }
  return spans;
}

/** Of a month that has no fifth Saturday there is none: the one of a later year is not meant. */
function nthSpans(period: Period & { kind: 'nth' }, now: Now): DaySpan[] {
  if ('monthsAhead' in period)
    return spansOrNone([nthSpan(period, now.year, now.month + period.monthsAhead)]);
  if (period.year !== undefined) return spansOrNone([nthSpan(period, period.year, period.month)]);
  const years = period.month < now.month ? [now.year + 1] : [now.year, now.year + 1];
  return spansOrNone(years.map((year) => nthSpan(period, year, period.month)));
}

function spansOrNone(spans: readonly (DaySpan | null)[]): DaySpan[] {
  return spans[0] ? spans.filter((span) => span !== null) : [];
}

function nthSpan(period: Period & { kind: 'nth' }, year: number, month: number): DaySpan | null {
  const one = nthOne(period, period.nth, year, month);
  if (!one || period.last === undefined) return one;
  const last = nthOne(period, period.last, year, month);
  return last && { start: one.start, end: last.end };
}

function nthOne(
  { of, length: given }: Period & { kind: 'nth' },
  nth: number,
  givenYear: number,
  givenMonth: number,
): DaySpan | null {
  const { year, month } = dateOf(dayOf(givenYear, givenMonth, 1));
  const last = dayOf(year, month + 1, 0);
  const length = given ?? (of === 'days' ? 5 : 7);
  if (of === 'week' || of === 'days') {
    if (nth < 0) return { start: last - length + 1, end: last };
    const start = dayOf(year, month, 1) + (nth - 1) * length;
    return { start, end: Math.min(start + length - 1, last) };
  }
  const start = weekdayOfMonth(year, month, of === 'weekend' ? 6 : of, nth);
  return start === null ? null : { start, end: of === 'weekend' ? start + 1 : start };
}
