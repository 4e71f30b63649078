import { Temporal } from 'temporal-polyfill';
import type { Span } from './desk-figures.ts';

/** The day so far, as the clocks of the zone have it. */
export function dayOf(now: Date, zone: string): Span {
  return { from: instantOf(local(now, zone).startOfDay()), to: now };
}

/**
 * Two weeks, each from its Monday: this one up to now, and the one before up to the same hour, so that like is
 * compared with like. With `isLast`, the last whole week and the whole one before it.
 */
export function weeksOf(now: Date, zone: string, isLast = false): { week: Span; before: Span } {
  const here = local(now, zone);
  const monday = here.subtract({ days: here.dayOfWeek - 1 }).startOfDay();
  const end = isLast ? monday : here;
  const start = isLast ? monday.subtract({ weeks: 1 }) : monday;
  return {
    week: { from: instantOf(start), to: instantOf(end) },
    before: { from: instantOf(start.subtract({ weeks: 1 })), to: instantOf(end.subtract({ weeks: 1 })) },
  };
}

function local(now: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
}

function instantOf(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}
