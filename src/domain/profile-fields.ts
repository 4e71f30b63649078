import { z } from 'zod';

/** A text in both languages. */
export const languages = z.strictObject({ ru: z.string().trim().min(1), en: z.string().trim().min(1) });

export const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a code is lower-case latin letters, digits and hyphens');

export const isoDate = z.iso.date('a date is written YYYY-MM-DD, in quotes');

export const duration = z
  .string()
  .regex(/^\d+(m|h|d)$/, 'a duration is written 45m, 4h or 3d')
  .transform((text) => ({ text, ms: durationMs(text) }));

/** A time of day; compares as a text. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM, in quotes');
const opening = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { message: 'the day must end after it begins' });

/** Hours of work; a weekday that is missing is a day off. */
export const week = z.strictObject({
  mon: opening.optional(),
  tue: opening.optional(),
  wed: opening.optional(),
  thu: opening.optional(),
  fri: opening.optional(),
  sat: opening.optional(),
  sun: opening.optional(),
});

/** Hours of their own, in place of the business's. */
export const ownWeek = week.refine((days) => Object.values(days).some((day) => day !== undefined), {
  message: 'a week has at least one day; leave it out for the hours of the business',
});

/** Codes are how things are told apart, so each stands once. */
export function standsOnce(options: { code: string }[]): boolean {
  return new Set(options.map((option) => option.code)).size === options.length;
}

function durationMs(text: string): number {
  const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
  return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? 0);
}
