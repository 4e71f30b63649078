import { Temporal } from 'temporal-polyfill';
import type { OutreachSettings } from '../domain/outreach-settings.ts';

type QuietHours = OutreachSettings['quietHours'];

/** `at` itself when it is not quiet by the clock on the wall, else the first instant after it that is not. */
export function nextLoudTime(at: Date, zone: string, quiet: QuietHours): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  if (!isQuiet(local, quiet)) return at;
  const loud = endings(local, quiet).filter(
    (end) => Temporal.ZonedDateTime.compare(end, local) > 0 && !isQuiet(end, quiet),
  );
  const [first = null] = loud.toSorted(Temporal.ZonedDateTime.compare);
  if (first === null) throw new QuietForeverError(zone, quiet);
  return new Date(first.epochMilliseconds);
}

/** The quiet hours of this zone do not end within three days: a rule or a zone that cannot be. */
class QuietForeverError extends Error {
  readonly code = 'quiet-forever';

  constructor(zone: string, { from, to }: QuietHours) {
    super(`The quiet hours from ${from} to ${to} never end in ${zone}.`);
  }
}

function isQuiet(local: Temporal.ZonedDateTime, { from, to }: QuietHours): boolean {
  const clock = local.toPlainTime().toString().slice(0, 5);
  return from < to ? from <= clock && clock < to : from <= clock || clock < to;
}

/**
 * When quiet hours may end: as the clock says so, which it may say twice in a night in autumn, or as it jumps out of
 * them in spring.
 */
function endings(local: Temporal.ZonedDateTime, { to }: QuietHours): Temporal.ZonedDateTime[] {
  const end = Temporal.PlainTime.from(to);
  const byClock = [0, 1, 2].flatMap((days) => {
    const wall = local.toPlainDate().add({ days }).toPlainDateTime(end);
    return (['earlier', 'later'] as const).map((disambiguation) =>
      wall.toZonedDateTime(local.timeZoneId, { disambiguation }),
    );
  });
  const jump = local.getTimeZoneTransition('next');
  return jump ? [...byClock, jump] : byClock;
}
