import { Temporal } from 'temporal-polyfill';

type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** When somebody works, a business or one of its people. Times are `HH:MM` in `zone`; a missing weekday is a day off. */
export interface WorkingHours {
  zone: string;
  week: Partial<Record<Weekday, { from: string; to: string }>>;
  /** ISO dates without work. */
  holidays: string[];
}

/**
 * The instant at which so much working time has gone by after `from`; with 0 minutes `from` itself, or the next
 * opening. Null when the hours have not that much within the coming 60 days, so that nothing false is promised.
 */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours): Date | null {
  let left = minutes * MINUTE;
  for (const { start, end } of openings(from, new Date(from.getTime() + 60 * DAY), hours)) {
    if (left <= end - start) return new Date(start + left);
    left -= end - start;
  }
  return null;
}

/** Whole minutes of working time from one instant to a later one; 0 when it is not later. */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours): number {
  let worked = 0;
  for (const { start, end } of openings(from, to, hours)) worked += end - start;
  return Math.floor(worked / MINUTE);
}

/** The minute of opening is at work, the minute of closing is not. */
export function isOpenAt(at: Date, hours: WorkingHours): boolean {
  return !openings(at, new Date(at.getTime() + 1), hours).next().done;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The spans of work from one instant to another, in epoch milliseconds, none of them empty. */
function* openings(from: Date, to: Date, hours: WorkingHours): Generator<{ start: number; end: number }> {
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(hours.zone);
  let day = first.toPlainDate();
  const last = Temporal.Instant.fromEpochMilliseconds(to.getTime())
    .toZonedDateTimeISO(hours.zone)
    .toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const weekday = WEEKDAYS[day.dayOfWeek - 1];
    const opening = weekday && hours.week[weekday];
    if (!opening || hours.holidays.includes(day.toString())) continue;
    const instant = (time: string) =>
      day.toZonedDateTime({ timeZone: hours.zone, plainTime: Temporal.PlainTime.from(time) })
        .epochMilliseconds;
    const start = Math.max(instant(opening.from), from.getTime());
    const end = Math.min(instant(opening.to), to.getTime());
    if (start < end) yield { start, end };
  }
}
