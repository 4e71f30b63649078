import { Temporal } from 'temporal-polyfill';

/** A stretch of time; null is without a bound. `to` itself is not in it. */
export interface Span {
  from: Date | null;
  to: Date | null;
}

/** From the first moment of one calendar day (`YYYY-MM-DD`) to the last of another, in a zone; both days are in it. */
export function spanOfDays(days: { from: string | null; to: string | null }, zone: string): Span {
  const start = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(zone).epochMilliseconds);
  return {
    from: days.from === null ? null : start(Temporal.PlainDate.from(days.from)),
    to: days.to === null ? null : start(Temporal.PlainDate.from(days.to).add({ days: 1 })),
  };
}
