import { z } from 'zod';
import { code, isoDate, languages, ownWeek, standsOnce, type week } from '../profile-fields.ts';

/** The longest time that one booking can hold, its buffers with it. */
export const LONGEST_HOLD_MINUTES = 2_880;

const resource = z.strictObject({
  code,
  /** What is booked, as people read it: "Просмотр зала". */
  label: languages,
  /** The address, for the calendar file. */
  place: languages.optional(),
  /** Codes of the needs that it is offered for; all of them when it is left out. */
  services: z.array(code).min(1).optional(),
  /** The business's hours when it is left out. */
  week: ownWeek.optional(),
  slotMinutes: z.int().min(5).max(1_440),
  /** From one start to the next, counted from the opening; as long as a slot when it is left out. */
  stepMinutes: z.int().min(5).max(1_440).optional(),
  /** Kept free before each booking and after it. */
  bufferMinutes: z.int().nonnegative().max(720).default(0),
  /** Nobody can book sooner than so many minutes from now. */
  noticeMinutes: z.int().nonnegative().max(43_200).default(120),
  /** Nor later than so many days from today. */
  horizonDays: z.int().positive().max(366).default(30),
  /** Beside the holidays of the business. */
  daysOff: z.array(isoDate).default([]),
});

/** What people can book a time of. Without anything here nobody can book. */
export const bookingRules = z.strictObject({
  resources: z.array(resource).max(50).refine(standsOnce, { message: 'a code stands twice' }).default([]),
});

/** What in the bookings does not go together with the rest of the profile. */
export function bookingFaults(
  { resources }: z.output<typeof bookingRules>,
  opening: Week,
  needs: readonly { code: string }[],
): { path: (string | number)[]; message: string }[] {
  const codes = needs.map((need) => need.code);
  return resources.flatMap((one, at) => {
    const path = ['bookings', 'resources', at];
    const unknown = (one.services ?? []).flatMap((service, place) =>
      codes.includes(service)
        ? []
        : {
            path: [...path, 'services', place],
            message: `there is no need with the code "${service}"; there are ${codes.join(', ')}`,
          },
    );
    if (one.slotMinutes <= longestDay(one.week ?? opening)) return unknown;
    const message = `no day is open for ${one.slotMinutes} minutes, so nobody could book`;
    return [...unknown, { path: [...path, 'slotMinutes'], message }];
  });
}

type Week = z.output<typeof week>;

function longestDay(days: Week): number {
  return Math.max(0, ...Object.values(days).map((day) => (day ? minuteOf(day.to) - minuteOf(day.from) : 0)));
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
