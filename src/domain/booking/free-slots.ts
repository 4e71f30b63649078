import { Temporal } from 'temporal-polyfill';
import { wholeOpenings } from '../working-hours.ts';
import type { BookableResource } from './bookable-resource.ts';
import type { HeldTimes, Slot } from './slot.ts';

/**
 * The slots that begin from one instant up to and without another and can be booked now, in the order of their
 * beginnings. What is held is walked through once, along with the hours.
 */
export function freeSlots({
  resources,
  held,
  from,
  to,
  now,
}: {
  resources: readonly BookableResource[];
  /** By the resource's code. */
  held: ReadonlyMap<string, HeldTimes>;
  from: Date;
  to: Date;
  now: Date;
}): Slot[] {
  const slots = resources.flatMap((resource) => {
    const earliest = Math.max(from.getTime(), now.getTime() + resource.noticeMinutes * MINUTE);
    const latest = Math.min(to.getTime(), horizonOf(resource, now));
    return earliest < latest ? slotsOf(resource, held.get(resource.code) ?? NOTHING, earliest, latest) : [];
  });
  return resources.length > 1 ? slots.sort(byBeginning) : slots;
}

function slotsOf(
  { code, hours, slotMinutes, stepMinutes, bufferMinutes }: BookableResource,
  held: HeldTimes,
  earliest: number,
  latest: number,
): Slot[] {
  const [length, step, buffer] = [slotMinutes * MINUTE, stepMinutes * MINUTE, bufferMinutes * MINUTE];
  const { from: froms, to: tos } = held;
  const slots: Slot[] = [];
  let at = 0;
  // No closures and no pairs in here: a busy year goes through this a hundred thousand times.
  for (const { start: opens, end: closes } of wholeOpenings(new Date(earliest), new Date(latest), hours)) {
    const last = Math.min(closes - length, latest - 1);
    let start = opens + Math.max(0, Math.ceil((earliest - opens) / step)) * step;
    while (start <= last) {
      while (at < tos.length && (tos[at] as number) <= start - buffer) at += 1;
      if (at < tos.length && (froms[at] as number) < start + length + buffer) {
        start = opens + Math.ceil(((tos[at] as number) + buffer - opens) / step) * step;
      } else {
        slots.push({ resource: code, startsAt: iso(start), endsAt: iso(start + length) });
        start += step;
      }
    }
  }
  return slots;
}

/** The end of the last day on which a resource can be booked. */
function horizonOf({ horizonDays, hours: { zone } }: BookableResource, now: Date): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay();
  return today.add({ days: horizonDays + 1 }).epochMilliseconds;
}

function byBeginning(one: Slot, other: Slot): number {
  return one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0;
}

/** As `toISOString` has it; a year of slots falls on the same few days. */
function iso(instant: number): string {
  const day = Math.floor(instant / DAY);
  const minute = (instant - day * DAY) / MINUTE;
  if (!Number.isInteger(minute)) return new Date(instant).toISOString();
  if (day !== lastDay) [lastDay, lastDate] = [day, new Date(instant).toISOString().slice(0, 11)];
  return `${lastDate}${TWO_DIGITS[Math.floor(minute / 60)]}:${TWO_DIGITS[minute % 60]}:00.000Z`;
}

let lastDay = Number.NaN;
let lastDate = '';
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
const NOTHING: HeldTimes = { from: [], to: [] };
const MINUTE = 60_000;
const DAY = 86_400_000;
