import type { BookableResource } from './bookable-resource.ts';

/** A time that can be booked. Plain JSON, as it lies in a snapshot. */
export interface Slot {
  /** The resource's code. */
  resource: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
}

/** A time that a booking keeps for itself, its buffers with it, in epoch milliseconds, half-open. */
export interface HeldTime {
  from: number;
  to: number;
}

/** What is held of a resource, in the order of the beginnings: two lists, since a year may have very many. */
export interface HeldTimes {
  from: ArrayLike<number>;
  to: ArrayLike<number>;
}

/** What a slot would hold once it is booked. */
export function holdOf({ startsAt, endsAt }: Slot, { bufferMinutes }: BookableResource): HeldTime {
  const buffer = bufferMinutes * 60_000;
  return { from: Date.parse(startsAt) - buffer, to: Date.parse(endsAt) + buffer };
}
