import { Temporal } from 'temporal-polyfill';

/** A calendar day as the number of days since 1970-01-01. */
export type Day = number;

/** Days from `start` up to and with `end`. */
export interface DaySpan {
  start: Day;
  end: Day;
}

/** The day that it is at an instant in a zone. */
export function dayAt(instant: Date, zone: string): Day {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  const key = `${quarter} ${zone}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const start = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS);
    offset = start.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    if (offsets.size >= MOST_OFFSETS) offsets.clear();
    offsets.set(key, offset);
  }
  return Math.floor((instant.getTime() + offset) / DAY_MS);
}

/** Clocks are put forward or back on a quarter of an hour; looking a zone up takes longer than reading a reply. */
const QUARTER_MS = 900_000;
const MOST_OFFSETS = 100;
const offsets = new Map<string, number>();

/** Months beyond 1 to 12 and days beyond the month run over into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isoOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whole months later; the last day of the month where the same day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const last = dateOf(dayOf(date.year, date.month + months + 1, 0)).day;
  return dayOf(date.year, date.month + months, Math.min(date.day, last));
}

/** `count` whole months from the first of a month. */
export function monthsFrom(year: number, month: number, count: number): DaySpan {
  return { start: dayOf(year, month, 1), end: dayOf(year, month + count, 1) - 1 };
}

/** The nth such weekday of a month; -1 is the last. Null where the month has no fifth. */
export function weekdayOfMonth(year: number, month: number, weekday: number, nth: number): Day | null {
  if (nth < 0) {
    const last = dayOf(year, month + 1, 0);
    return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
  }
  const first = dayOf(year, month, 1);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return dateOf(day).month === dateOf(first).month ? day : null;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && dateOf(dayOf(year, month, day)).month === month;
}

const DAY_MS = 86_400_000;
