import { hoursOf } from '../hours-of.ts';
import type { Profile } from '../profile.ts';
import type { Language } from '../values.ts';
import type { WorkingHours } from '../working-hours.ts';

/** Something that people can book a time of: a hall, a consultant. */
export interface BookableResource {
  code: string;
  label: Record<Language, string>;
  place: Record<Language, string> | null;
  /** Codes of the needs that it is offered for; null is all. */
  services: string[] | null;
  hours: WorkingHours;
  slotMinutes: number;
  stepMinutes: number;
  bufferMinutes: number;
  noticeMinutes: number;
  horizonDays: number;
}

/** What can be booked, in the order of the profile. To be made once: what is reckoned of its hours is remembered. */
export function bookableResources(
  profile: Pick<Profile, 'business' | 'hours' | 'bookings'>,
): BookableResource[] {
  return profile.bookings.resources.map(({ week, daysOff, place, services, stepMinutes, ...rest }) => ({
    ...rest,
    place: place ?? null,
    services: services ?? null,
    stepMinutes: stepMinutes ?? rest.slotMinutes,
    hours: hoursOf({ week, daysOff }, profile),
  }));
}

/** Those that are offered to somebody with this need; to one who named none, those that are for all. */
export function resourcesFor(
  need: string | null,
  resources: readonly BookableResource[],
): BookableResource[] {
  return resources.filter(({ services }) => services === null || (need !== null && services.includes(need)));
}
