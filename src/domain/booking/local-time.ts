import { Temporal } from 'temporal-polyfill';

/** What the clock on the wall shows at an instant. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  day: number;
  /** 1 (Monday) to 7. */
  weekday: number;
  /** Minutes since midnight. */
  minute: number;
}

/** The local time of an instant in epoch milliseconds. */
export function localTime(instant: number, zone: string): LocalTime {
  const local = instant + offsetAt(instant, zone);
  const day = Math.floor(local / DAY);
  return { day, weekday: ((((day + 3) % 7) + 7) % 7) + 1, minute: Math.floor((local - day * DAY) / MINUTE) };
}

/** The day of an ISO date. */
export function dayOfDate(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** Between two changes of its clocks a zone's offset stays as it is; zones are slow to reckon with. */
function offsetAt(instant: number, zone: string): number {
  const spans = known.get(zone) ?? [];
  known.set(zone, spans);
  let span = spans.find(({ from, to }) => from <= instant && instant < to);
  if (!span) {
    const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    // At a change itself "previous" is the one before it.
    const next = Temporal.Instant.fromEpochMilliseconds(instant + 1).toZonedDateTimeISO(zone);
    span = {
      from: next.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
      to: there.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
      offset: there.offsetNanoseconds / 1e6,
    };
    if (spans.length >= MOST_SPANS) spans.length = 0;
    spans.push(span);
  }
  return span.offset;
}

interface OffsetSpan {
  from: number;
  to: number;
  /** Milliseconds. */
  offset: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const MOST_SPANS = 20;
const known = new Map<string, OffsetSpan[]>();
