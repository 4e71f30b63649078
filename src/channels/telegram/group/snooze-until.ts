import { Temporal } from 'temporal-polyfill';
import type { SnoozeTime } from './codes.ts';

const MORNING = '10:00';
const DAYS: Record<Exclude<SnoozeTime, 'hour'>, number> = { tomorrow: 1, threeDays: 3, week: 7 };

/** The ISO instant at which a snooze that begins now is over: after days, in the morning of the zone. */
export function snoozeUntil(time: SnoozeTime, now: Date, zone: string): string {
  const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const end =
    time === 'hour'
      ? start.add({ hours: 1 })
      : start.add({ days: DAYS[time] }).withPlainTime(Temporal.PlainTime.from(MORNING));
  return end.toInstant().toString();
}
