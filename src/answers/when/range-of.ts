import { type Day, type DaySpan, dateOf, dayOf } from './calendar.ts';
import type { Mention } from './mention.ts';
import type { OpenSpan } from './moment-of.ts';
import { type Period, resolvePeriod } from './period.ts';
import type { PeriodFound } from './period-found.ts';

/** The days from one named time to another, or both where only one of them can be meant; null when they are past. */
export function rangeOf(
  today: Day,
  { found, to, isChoice, confidence }: Mention,
): { spans: OpenSpan[]; confidence: number } | null {
  if (!found || !to) return null;
  const earlier = isChoice ? earlierOf(today, found, to) : null;
  if (earlier) return { spans: [earlier], confidence: 0.85 };
  const turned = isChoice ? null : turnedRound(today, found.period, to.period);
  if (turned) return { spans: turned, confidence: 0.5 };
  const first = found.swapped && !to.swapped ? [found.period, found.swapped] : [found.period];
  for (const period of first.reverse()) {
    const span = stretch(today, { ...found, period }, to);
    const apart = span && isChoice ? eachOf(today, found, to) : null;
    if (apart) return { spans: apart, confidence: 0.9 };
    if (span) return { spans: [span], confidence: Math.max(confidence, 0.85) };
  }
  return null;
}

/** "с 10 июня по 5 июня": the days may be turned round, or the month of the last be the next; nobody means a year. */
function turnedRound(today: Day, one: Period, other: Period): DaySpan[] | null {
  if (one.kind !== 'day' || other.kind !== 'day' || one.month === undefined) return null;
  if (one.month !== other.month || one.day <= other.day || one.last !== undefined) return null;
  const year = other.year ?? one.year;
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year) return null;
  const said = year === undefined ? {} : { year };
  const [first] = resolvePeriod({ kind: 'day', day: other.day, month: one.month, ...said }, { today });
  const [last] = resolvePeriod({ kind: 'day', day: one.day, month: one.month, ...said }, { today });
  if (!first || !last || last.start < first.start) return null;
  const { year: ofLast, month } = dateOf(last.start);
  return [
    { start: first.start, end: last.start },
    { start: last.start, end: dayOf(ofLast, month + 1, other.day) },
  ];
}

/** "с 1 марта по 30 апреля" said on the eleventh of March: what is left of it. */
function underWay(today: Day, period: Period, to: PeriodFound): DaySpan | null {
  if (period.kind !== 'day' || period.month === undefined || period.last !== undefined) return null;
  if (to.period.kind !== 'day' || to.period.month === undefined) return null;
  const { year } = dateOf(today);
  const years = period.year === undefined ? [year, year - 1] : [period.year];
  const started = years
    .map((given) => dayOf(given, period.month ?? 1, period.day))
    .find((day) => day < today);
  const [end] = started === undefined ? [] : resolvePeriod(to.period, { today });
  if (started === undefined || !end) return null;
  const isOne = period.year !== undefined || end.end - started < HALF_A_YEAR;
  return isOne ? { start: today, end: end.end } : null;
}

/** "в июне или в конце мая": the other comes first, so that what they cover begins with it. */
function earlierOf(today: Day, found: PeriodFound, to: PeriodFound): DaySpan | null {
  // "next Thu or Fri" is of one week.
  if (found.shift || to.shift || 'week' in found.period) return null;
  const [one] = resolvePeriod(found.period, { today, part: found.part, shift: found.shift });
  const [other] = resolvePeriod(to.period, { today, part: to.part, shift: to.shift });
  if (!one || !other || other.end >= one.start || one.start - other.end > FAR_APART) return null;
  return { start: other.start, end: one.end };
}

/** Both of two times to choose from, where they lie so far apart that nobody means what is between. */
function eachOf(today: Day, found: PeriodFound, to: PeriodFound): DaySpan[] | null {
  if (!NEIGHBOURS.has(found.period.kind)) return null;
  const year = 'year' in to.period ? to.period.year : undefined;
  const period = year === undefined ? found.period : ({ year, ...found.period } as Period);
  const [one] = resolvePeriod(period, { today, part: found.part, shift: found.shift });
  if (!one) return null;
  const choice = { today, part: to.part, shift: to.shift, notBefore: one.start };
  const [other] = resolvePeriod(to.period, choice);
  return other && other.start - one.end > FAR_APART ? [one, other] : null;
}

/** From the start of one period to the end of the other; a year said of either holds for both. */
function stretch(today: Day, found: PeriodFound, given: PeriodFound): DaySpan | null {
  const to = withYearOf(found.period, given);
  const year = 'year' in to.period ? to.period.year : undefined;
  const mayTake = year !== undefined && 'year' in found.period === false && TAKES_YEAR.has(found.period.kind);
  const years = mayTake && year !== undefined ? [year, year - 1] : [undefined];
  for (const taken of years) {
    const period = taken === undefined ? found.period : ({ ...found.period, year: taken } as Period);
    const begun = underWay(today, period, to);
    if (begun) return begun;
    const [start] = resolvePeriod(period, { today, part: found.part, shift: found.shift });
    if (!start) continue;
    const choice = { today, part: to.part, shift: to.shift, notBefore: start.start };
    const [end] = resolvePeriod(to.period, choice);
    if (end && end.end >= start.start) return { start: start.start, end: later(start, end, to) };
  }
  return null;
}

/** "15.06.2025 - 20.06" is of 2025, "15.12.2025 - 10.01" ends in the year after. */
function withYearOf(period: Period, to: PeriodFound): PeriodFound {
  if (period.kind !== 'day' || period.year === undefined || period.month === undefined) return to;
  const { period: last } = to;
  if (last.kind !== 'day' || last.month === undefined || last.year !== undefined) return to;
  const isLater = last.month > period.month || (last.month === period.month && last.day >= period.day);
  return { ...to, period: { ...last, year: isLater ? period.year : period.year + 1 } };
}

/** "чт–вт" ends in the week after. */
function later(start: DaySpan, end: DaySpan, to: PeriodFound): Day {
  return to.period.kind === 'weekday' && end.end < start.start ? end.end + 7 : end.end;
}

/** What has neighbours by name; days and weekdays to choose from are told as a stretch. */
const NEIGHBOURS = new Set<Period['kind']>(['month', 'season', 'quarter']);
const FAR_APART = 27;
const HALF_A_YEAR = 183;
const TAKES_YEAR = new Set<Period['kind']>(['day', 'month', 'season', 'quarter', 'half', 'nth', 'feast']);
