import { Temporal } from 'temporal-polyfill';

/** The day that it is in a zone at an instant, as an ISO date. */
export function dayIn(instant: Date | string, zone: string): string {
  const iso = typeof instant === 'string' ? instant : instant.toISOString();
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString();
}
