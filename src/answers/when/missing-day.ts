import { isDate } from './calendar.ts';
import type { Mention } from './mention.ts';
import type { Period } from './period.ts';
import type { PeriodFound } from './period-found.ts';

/**
 * A mention as it is, where its days are in the calendar; else the two that it may mean: of "31 июня" the last day of
 * June and the first of July, of "1-31 июня" and "до 31 июня" the days up to each.
 */
export function withDaysThatAre(mention: Mention): [Mention] | [Mention, Mention] {
  const { found, to } = mention;
  if (to && isMissing(to.period)) {
    const [one, other] = bothOf(to, to.period);
    return [
      { ...mention, to: one },
      { ...mention, to: other },
    ];
  }
  if (!found || !isMissing(found.period)) return [mention];
  const { period } = found;
  const { last, ...first } = period;
  const day = last === undefined ? period : { ...first, day: last };
  const [one, other] = bothOf(found, day);
  if (last === undefined || to)
    return [
      { ...mention, found: one, isInclusive: true },
      { ...mention, found: other },
    ];
  const from = { ...found, period: first };
  return [
    { ...mention, found: from, to: one },
    { ...mention, found: from, to: other },
  ];
}

type DayPeriod = Period & { kind: 'day' };

function isMissing(period: Period): period is DayPeriod & { month: number } {
  if (period.kind !== 'day' || period.month === undefined) return false;
  const day = period.last === undefined || period.last < period.day ? period.day : period.last;
  return !isDate(period.year ?? A_LEAP_YEAR, period.month, day) && isDate(A_LEAP_YEAR, 1, day);
}

/** The last day of the month, and the first of the next. */
function bothOf(found: PeriodFound, { month = 1, year }: DayPeriod): [PeriodFound, PeriodFound] {
  const said = year === undefined ? {} : { year };
  return [
    { ...found, period: { kind: 'nth', nth: -1, of: 'days', length: 1, month, ...said } },
    { ...found, period: { kind: 'day', day: 1, month: month + 1, ...said } },
  ];
}

const A_LEAP_YEAR = 2028;
