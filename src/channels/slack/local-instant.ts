import { Temporal } from 'temporal-polyfill';

/** A day and a time of a form (`2026-11-30`, `14:30`) in a zone; null when there is no such time. */
export function localInstant(day: string, time: string, zone: string): Temporal.ZonedDateTime | null {
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  } catch {
    return null;
  }
}
