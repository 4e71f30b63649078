import { Temporal } from 'temporal-polyfill';

type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** When the business answers. Times are `HH:MM` in `zone`; a weekday that is missing is a day off. */
export interface WorkingHours {
  zone: string;
  week: Partial<Record<Weekday, { from: string; to: string }>>;
  /** ISO dates on which nobody works. */
  holidays: string[];
}

/**
 * The instant by which someone writes: `answerMinutes` of working time after `from`, counted only while the
 * business is open. Null when the hours never open within the coming 60 days, so that nothing false is promised.
 */
export function promisedBy(from: Date, answerMinutes: number, hours: WorkingHours): Date | null {
  let moment = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(hours.zone);
  let left = answerMinutes;
  for (let day = 0; day < 60; day++) {
    const open = openingOf(moment, hours);
    if (open && Temporal.ZonedDateTime.compare(moment, open.to) < 0) {
      const start = Temporal.ZonedDateTime.compare(moment, open.from) < 0 ? open.from : moment;
      const available = start.until(open.to, { largestUnit: 'minutes' }).minutes;
      if (left <= available) return new Date(start.add({ minutes: left }).epochMilliseconds);
      left -= available;
    }
    moment = moment.add({ days: 1 }).startOfDay();
  }
  return null;
}

/** Whole minutes between two instants in which the business is open. */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours): number {
  let moment = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(hours.zone);
  const end = Temporal.Instant.fromEpochMilliseconds(to.getTime()).toZonedDateTimeISO(hours.zone);
  let minutes = 0;
  while (Temporal.ZonedDateTime.compare(moment, end) < 0) {
    const open = openingOf(moment, hours);
    if (open) {
      const start = later(moment, open.from);
      const stop = Temporal.ZonedDateTime.compare(end, open.to) < 0 ? end : open.to;
      if (Temporal.ZonedDateTime.compare(start, stop) < 0)
        minutes += start.until(stop, { largestUnit: 'minutes' }).minutes;
    }
    moment = moment.add({ days: 1 }).startOfDay();
  }
  return minutes;
}

function later(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(a, b) < 0 ? b : a;
}

function openingOf(day: Temporal.ZonedDateTime, hours: WorkingHours) {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  const opening = weekday ? hours.week[weekday] : undefined;
  if (!opening || hours.holidays.includes(day.toPlainDate().toString())) return null;
  const at = (time: string) => day.withPlainTime(Temporal.PlainTime.from(time));
  return { from: at(opening.from), to: at(opening.to) };
}
