import type { BookableResource } from '../domain/booking/bookable-resource.ts';
import { resourcesFor } from '../domain/booking/bookable-resource.ts';
import { freeSlots } from '../domain/booking/free-slots.ts';
import type { Slot } from '../domain/booking/slot.ts';
import type { bookingQueries } from '../store/booking-queries.ts';

/** What can be booked now for a need, in the order of the beginnings. `except` is a booking that would be moved. */
export async function freeTimes(
  { bookings, resources }: { bookings: ReturnType<typeof bookingQueries>; resources: BookableResource[] },
  { need, except, now }: { need: string | null; except: string | null; now: Date },
): Promise<Slot[]> {
  const offered = resourcesFor(need, resources);
  const furthest = Math.max(0, ...offered.map(({ horizonDays }) => horizonDays));
  const to = new Date(now.getTime() + (furthest + 1) * DAY_MS);
  const codes = offered.map(({ code }) => code);
  const held = await bookings.takenBetween(codes, now, to, except);
  return freeSlots({ resources: offered, held, from: now, to, now });
}

const DAY_MS = 86_400_000;
