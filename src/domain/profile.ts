import { z } from 'zod';
import { WEBHOOK_EVENTS } from './webhook-event.ts';

const languages = z.strictObject({ ru: z.string().trim().min(1), en: z.string().trim().min(1) });
const synonyms = z.strictObject({
  ru: z.array(z.string().trim().min(1)).default([]),
  en: z.array(z.string().trim().min(1)).default([]),
});
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM, in quotes');
const opening = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { message: 'the day must end after it begins' });
const isoDate = z.iso.date('a date is written YYYY-MM-DD, in quotes');
const currency = z.enum(['RUB', 'USD', 'EUR', 'GBP', 'KZT']);
const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'a code is lower-case latin letters, digits and hyphens');
const zone = z.string().refine(isZone, { message: 'no such time zone; write it as Europe/Moscow' });
const duration = z
  .string()
  .regex(/^\d+(m|h|d)$/, 'a duration is written 45m, 4h or 3d')
  .transform((text) => ({ text, ms: durationMs(text) }));

const moneyOption = z.strictObject({
  label: languages,
  min: z.number().nonnegative().nullable(),
  max: z.number().positive().nullable(),
});
const timelineOption = z.strictObject({
  label: languages,
  /** Days from today; null is open. */
  fromDays: z.int().nonnegative().nullable(),
  toDays: z.int().positive().nullable(),
});

const needOption = z.strictObject({
  code,
  label: languages,
  synonyms: synonyms.default({ ru: [], en: [] }),
  served: z.boolean(),
});
const thresholds = z
  .strictObject({
    points: z.strictObject({
      need: z.int().nonnegative(),
      timeline: z.int().nonnegative(),
      budget: z.int().nonnegative(),
      authority: z.int().nonnegative(),
    }),
    qualifiedFrom: z.int().positive(),
    budgetFloor: z.number().nonnegative(),
    budgetComfortable: z.number().positive(),
    budgetFloorPerPerson: z.number().nonnegative(),
    soonDays: z.int().positive(),
    laterDays: z.int().positive(),
  })
  .refine(
    ({ points, qualifiedFrom }) =>
      qualifiedFrom <= points.need + points.timeline + points.budget + points.authority,
    { path: ['qualifiedFrom'], message: 'nobody could qualify: all points together are fewer' },
  )
  .refine((lines) => lines.budgetComfortable >= lines.budgetFloor, {
    path: ['budgetComfortable'],
    message: 'the comfortable budget is below the floor',
  })
  .refine((lines) => lines.laterDays > lines.soonDays, {
    path: ['laterDays'],
    message: '"later" must be further off than "soon"',
  });

/** An address of the business's own tools that is told what happens. */
const webhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, error: 'an address begins with https://' }),
    /** All of them when it is left out. */
    events: z
      .array(z.enum(WEBHOOK_EVENTS))
      .min(1)
      .default([...WEBHOOK_EVENTS]),
    /** Addresses of one's own network are refused otherwise: a mistyped one must not call what is inside. */
    allowPrivate: z.boolean().default(false),
  })
  .refine(({ url, allowPrivate }) => allowPrivate || url.startsWith('https:'), {
    path: ['url'],
    message: 'an address begins with https://, unless allowPrivate is set',
  });

/** The business that Hourglass works for. Written by hand in YAML; see flows/profile.yaml for each field. */
export const profileSchema = z.strictObject({
  business: z.strictObject({
    name: languages,
    /** Who speaks in the chat. */
    persona: languages,
    zone,
    language: z.enum(['ru', 'en']),
    /** ISO country of phone numbers written without a country code. */
    region: z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, such as RU'),
    currency,
    /** Where people may call, as it is shown to them; left out where nobody answers the phone. */
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d\s()-]{5,24}$/, 'a phone number is digits, spaces, brackets and hyphens')
      .optional(),
  }),
  hours: z.strictObject({
    week: z.strictObject({
      mon: opening.optional(),
      tue: opening.optional(),
      wed: opening.optional(),
      thu: opening.optional(),
      fri: opening.optional(),
      sat: opening.optional(),
      sun: opening.optional(),
    }),
    holidays: z.array(isoDate).default([]),
    /** Working minutes within which a salesperson writes. */
    answerMinutes: z.int().positive().max(2_880),
  }),
  consent: z.strictObject({ version: code, text: languages, link: z.url() }),
  qualification: z.strictObject({
    needs: z
      .array(needOption)
      .min(1)
      .max(8)
      .refine((needs) => needs.some(({ served }) => served), {
        message: 'no need is served, so nobody could qualify',
      })
      .refine((needs) => new Set(needs.map((need) => need.code)).size === needs.length, {
        message: 'a code stands twice',
      }),
    timelines: z.array(timelineOption).min(2).max(6),
    budgets: z.array(moneyOption).min(2).max(6),
    thresholds,
    /** Pauses of silence before each nudge, then before the conversation is closed as silent. */
    nudges: z.array(duration).min(1).max(4),
    silentAfter: duration,
  }),
  webhooks: z
    .array(webhook)
    .max(10)
    .refine((all) => new Set(all.map(({ url }) => url)).size === all.length, {
      message: 'an address stands twice',
    })
    .default([]),
});

export type Profile = z.output<typeof profileSchema>;

function durationMs(text: string): number {
  const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
  return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? 0);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
