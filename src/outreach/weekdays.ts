import { Temporal } from 'temporal-polyfill';
import type { OutreachSettings } from '../domain/outreach-settings.ts';

type Weekdays = OutreachSettings['weekdays'];

const ORDER: Weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `at` itself on an allowed weekday, else the beginning of the next one; days begin and end as they do in the zone. */
export function nextAllowedDay(at: Date, zone: string, weekdays: Weekdays): Date {
  if (weekdays.length === ORDER.length) return at;
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  if (isAllowed(local, weekdays)) return at;
  let day = local;
  do day = day.add({ days: 1 }).startOfDay();
  while (!isAllowed(day, weekdays));
  return new Date(day.epochMilliseconds);
}

function isAllowed(day: Temporal.ZonedDateTime, weekdays: Weekdays): boolean {
  const weekday = ORDER[day.dayOfWeek - 1];
  return weekday !== undefined && weekdays.includes(weekday);
}
