import { z } from 'zod';
import { time } from './profile-fields.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When people may be written to without their having asked. Times are in the person's own zone. */
export const outreachSettings = z.strictObject({
  /** Over midnight when `from` is the later of the two. */
  quietHours: z
    .strictObject({ from: time, to: time })
    .refine(({ from, to }) => from !== to, { message: 'the quiet hours begin and end at the same time' })
    .default({ from: '21:00', to: '09:00' }),
  weekdays: z
    .array(z.enum(WEEKDAYS))
    .min(1, 'nobody could ever be written to')
    .refine((days) => new Set(days).size === days.length, { message: 'a weekday stands twice' })
    .default([...WEEKDAYS]),
});

export type OutreachSettings = z.output<typeof outreachSettings>;
