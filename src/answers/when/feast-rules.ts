import { type DaySpan, dayOf, weekdayOf, weekdayOfMonth } from './calendar.ts';
import { easterOf, type Tradition } from './easter.ts';

/** A feast or holiday that comes every year. */
export interface Feast {
  /** When it is in a year, in order; none where the year is not known. It may run over into the next year. */
  spansIn: (year: number) => DaySpan[];
  /** The name fits each of them alike, so that one has to ask which. */
  either?: true;
}

/** The same days of every year; a last month before the first is in the next year. */
export function fixed(month: number, day: number, lastMonth = month, lastDay = day): Feast {
  return spanning((year) => ({
    start: dayOf(year, month, day),
    end: dayOf(year + (lastMonth < month ? 1 : 0), lastMonth, lastDay),
  }));
}

/** Days counted from Easter Sunday. */
export function fromEaster(tradition: Tradition, first: number, last = first): Feast {
  return spanning((year) => {
    const easter = easterOf(year, tradition);
    return { start: easter + first, end: easter + last };
  });
}

/** The nth weekday of a month (-1 the last), moved by `later` days, with the days before and after that belong to it. */
export function nthWeekday(
  month: number,
  weekday: number,
  nth: number,
  { later = 0, before = 0, after = 0 } = {},
): Feast {
  return {
    spansIn: (year) => {
      const found = weekdayOfMonth(year, month, weekday, nth);
      return found === null ? [] : [{ start: found + later - before, end: found + later + after }];
    },
  };
}

/** A feast by the moon, known for some years: [first month, day, length in days] by year. */
export function byYear(known: Record<number, [month: number, day: number]>, length = 1): Feast {
  return {
    spansIn: (year) => {
      const found = known[year];
      if (!found) return [];
      const start = dayOf(year, ...found);
      return [{ start, end: start + length - 1 }];
    },
  };
}

/** The weekend next to a feast of one day, with the feast where it is beside it. */
export function weekendOf(feast: Feast): Feast {
  return {
    ...feast,
    spansIn: (year) =>
      feast.spansIn(year).map(({ start }) => {
        const weekday = weekdayOf(start);
        const saturday = start + (weekday < 3 ? -1 - weekday : 6 - weekday);
        return {
          start: weekday === FRIDAY ? start : saturday,
          end: weekday === MONDAY ? start : saturday + 1,
        };
      }),
  };
}

const MONDAY = 1;
const FRIDAY = 5;

/** Any of several, whichever comes. */
export function oneOf(...feasts: Feast[]): Feast {
  return {
    spansIn: (year) =>
      feasts.flatMap((feast) => feast.spansIn(year)).sort((one, other) => one.start - other.start),
    either: true,
  };
}

function spanning(spanIn: (year: number) => DaySpan): Feast {
  return { spansIn: (year) => [spanIn(year)] };
}

/** A feast with its names in the forms in which they are said, apart by `|`; an apostrophe leaves a space. */
export interface NamedFeast {
  feast: Feast;
  names: string;
  /** The countries in which the names mean this. */
  regions?: string;
}
