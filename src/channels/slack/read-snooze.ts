import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../domain/values.ts';
import { DESK_COPY, type QuickSnooze } from './desk-copy.ts';
import { localInstant } from './local-instant.ts';

const MORNING = '10:00';
const MOST_DAYS = 366;

/** What the form holds: one of the quick choices, or a day and a time of one's own, which win. */
export interface SnoozeWish {
  quick: string | null;
  /** `2026-11-30` */
  day: string | null;
  /** `14:30` */
  time: string | null;
}

export type ReadSnooze =
  /** `until` is an ISO instant. */
  { status: 'read'; until: string } | { status: 'faulty'; field: 'when' | 'day' | 'time'; fault: string };

/** Until when a lead is put off; days and times are in the business's zone. */
export function readSnooze(
  { quick, day, time }: SnoozeWish,
  { now, zone, language }: { now: Date; zone: string; language: Language },
): ReadSnooze {
  const { faults } = DESK_COPY[language];
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (!day) {
    if (time) return { status: 'faulty', field: 'day', fault: faults.noDay };
    const until = quickly(quick, here);
    return until ? read(until) : { status: 'faulty', field: 'when', fault: faults.noDay };
  }
  const until = localInstant(day, time ?? MORNING, zone);
  if (!until) return { status: 'faulty', field: 'day', fault: faults.noDay };
  if (Temporal.ZonedDateTime.compare(until, here) <= 0) {
    const isToday = until.toPlainDate().equals(here.toPlainDate());
    return { status: 'faulty', field: isToday ? 'time' : 'day', fault: faults.past };
  }
  if (Temporal.ZonedDateTime.compare(until, here.add({ days: MOST_DAYS })) > 0) {
    return { status: 'faulty', field: 'day', fault: faults.tooFar };
  }
  return read(until);
}

export const QUICK_SNOOZES: readonly QuickSnooze[] = ['hour', 'tomorrow', 'threeDays', 'week'];

function quickly(quick: string | null, here: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  const morning = (days: number) => here.add({ days }).withPlainTime(Temporal.PlainTime.from(MORNING));
  if (quick === 'hour') return here.add({ hours: 1 });
  if (quick === 'tomorrow') return morning(1);
  if (quick === 'threeDays') return morning(3);
  return quick === 'week' ? morning(7) : null;
}

function read(until: Temporal.ZonedDateTime): ReadSnooze {
  return { status: 'read', until: new Date(until.epochMilliseconds).toISOString() };
}
