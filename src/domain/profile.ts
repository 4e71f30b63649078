import { z } from 'zod';
import { bookingFaults, bookingRules } from './booking/booking-rules.ts';
import { offersSection } from './offer/offers-section.ts';
import { outreachSettings } from './outreach-settings.ts';
import { postsaleSettings } from './postsale-settings.ts';
import { presaleSettings } from './presale-settings.ts';
import { code, duration, isoDate, languages, standsOnce, week } from './profile-fields.ts';
import { referralSettings } from './referral/referral-settings.ts';
import { salesTeam } from './sales-team.ts';
import { WEBHOOK_EVENTS } from './webhook-event.ts';

const synonyms = z.strictObject({
  ru: z.array(z.string().trim().min(1)).default([]),
  en: z.array(z.string().trim().min(1)).default([]),
});
const currency = z.enum(['RUB', 'USD', 'EUR', 'GBP', 'KZT']);
const zone = z.string().refine(isZone, { message: 'no such time zone; write it as Europe/Moscow' });

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

const wholeProfile = z.strictObject({
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
    week,
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
      .refine(standsOnce, { message: 'a code stands twice' }),
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
  sales: salesTeam.prefault({}),
  presale: presaleSettings.prefault({}),
  postsale: postsaleSettings.prefault({}),
  bookings: bookingRules.prefault({}),
  outreach: outreachSettings.prefault({}),
  /** Left out where nobody is asked to bring friends. */
  referral: referralSettings.optional(),
  /** Without it no offers are made. */
  offers: offersSection.optional(),
});

/** The business that Hourglass works for. Written by hand in YAML; see flows/profile.yaml for each field. */
export const profileSchema = wholeProfile.superRefine(
  ({ qualification, sales, offers, bookings, hours }, context) => {
    const codes = qualification.needs.map((need) => need.code);
    const checkServices = (services: string[] | undefined, path: (string | number)[]) =>
      services?.forEach((service, at) => {
        if (codes.includes(service)) return;
        context.addIssue({
          code: 'custom',
          path: [...path, at],
          message: `there is no need with the code "${service}"; there are ${codes.join(', ')}`,
        });
      });
    for (const fault of bookingFaults(bookings, hours.week, qualification.needs))
      context.addIssue({ code: 'custom', ...fault });
    sales.team.forEach(({ takes }, member) => {
      checkServices(takes?.services, ['sales', 'team', member, 'takes', 'services']);
    });
    offers?.packages.forEach(({ services }, at) => {
      checkServices(services, ['offers', 'packages', at, 'services']);
    });
  },
);

export type Profile = z.output<typeof profileSchema>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
