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

/** The days' spans of work, whole, of which some part lies between two instants, in their order. */
export function* wholeOpenings(from: Date, to: Date, hours: WorkingHours): Generator<Span> {
  // A date begins and ends within a day of where it does in UTC, in every zone.
  const last = Math.floor(to.getTime() / DAY) + 1;
  for (let day = Math.floor(from.getTime() / DAY) - 1; day <= last; day += 1) {
    const opening = openingOn(day, hours);
    if (opening && opening.start < to.getTime() && opening.end > from.getTime()) yield opening;
  }
}

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Span {
  /** Epoch milliseconds. */
  start: number;
  end: number;
}

/** The spans of work from one instant to another, none of them empty. */
function* openings(from: Date, to: Date, hours: WorkingHours): Generator<Span> {
  for (const opening of wholeOpenings(from, to, hours)) {
    const start = Math.max(opening.start, from.getTime());
    const end = Math.min(opening.end, to.getTime());
    if (start < end) yield { start, end };
  }
}

/** Zones are slow to reckon with, and the same few days are asked for again and again. Hours are not changed in place. */
const known = new WeakMap<WorkingHours, Map<number, Span | null>>();

/** The span of work of a date, given as days since 1970-01-01. */
function openingOn(day: number, hours: WorkingHours): Span | null {
  const spans = known.get(hours) ?? new Map<number, Span | null>();
  known.set(hours, spans);
  let span = spans.get(day);
  if (span === undefined) {
    span = reckonOpening(new Temporal.PlainDate(1970, 1, 1).add({ days: day }), hours);
    spans.set(day, span);
  }
  return span;
}

function reckonOpening(date: Temporal.PlainDate, { zone, week, holidays }: WorkingHours): Span | null {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  const opening = weekday && week[weekday];
  if (!opening || holidays.includes(date.toString())) return null;
  const instant = (time: string) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return { start: instant(opening.from), end: instant(opening.to) };
}
