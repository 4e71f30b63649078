import { z } from 'zod';
import { code, duration, isoDate, languages, ownWeek, standsOnce } from './profile-fields.ts';
import type { Refusal } from './values.ts';

/** Which leads somebody takes. What is left out sets no bounds. */
const takes = z.strictObject({
  /** Codes of needs. */
  services: z.array(code).min(1).optional(),
  /** In the business's currency; both ends are within. */
  budget: z
    .strictObject({ min: z.number().nonnegative().optional(), max: z.number().positive().optional() })
    .refine(({ min, max }) => min !== undefined || max !== undefined, {
      message: 'a budget has a min, a max or both',
    })
    .refine(({ min, max }) => (min ?? 0) < (max ?? Number.POSITIVE_INFINITY), {
      message: 'the max must be above the min',
    })
    .optional(),
  languages: z
    .array(z.enum(['ru', 'en']))
    .min(1)
    .optional(),
  /** What phone numbers of the territory begin with. */
  phones: z
    .array(z.string().regex(/^\+[1-9]\d{0,13}$/, 'a prefix is written "+7812", in quotes'))
    .min(1)
    .optional(),
});

const salesperson = z.strictObject({
  name: z.string().trim().min(1).max(60),
  slack: z
    .string()
    .regex(/^[UW][A-Z0-9]{5,20}$/, 'a Slack member id is written U0123ABC; the profile in Slack shows it')
    .optional(),
  telegram: z.int().positive('a Telegram user id is a number').optional(),
  /** The name of the one to whom what was left undone goes. */
  chief: z.string().trim().min(1).optional(),
  /** Two has twice as many leads as one. */
  weight: z.int().min(1).max(100).default(1),
  takes: takes.optional(),
  /** The business's hours when it is left out. */
  week: ownWeek.optional(),
  daysOff: z.array(isoDate).default([]),
});

const team = z
  .array(salesperson)
  .max(100)
  .superRefine((all, context) => {
    const fault = (at: number, field: keyof Salesperson, message: string) =>
      context.addIssue({ code: 'custom', path: [at, field], message });
    all.forEach((one, at) => {
      const before = all.slice(0, at);
      if (before.some(({ name }) => name === one.name)) fault(at, 'name', 'a name stands twice');
      if (one.slack !== undefined && before.some(({ slack }) => slack === one.slack))
        fault(at, 'slack', 'somebody else has this Slack id');
      if (one.telegram !== undefined && before.some(({ telegram }) => telegram === one.telegram))
        fault(at, 'telegram', 'somebody else has this Telegram id');
      if (one.chief === undefined) return;
      if (!all.some(({ name }) => name === one.chief))
        fault(at, 'chief', `nobody on the team is called "${one.chief}"`);
      else if (isOwnChief(one, all)) fault(at, 'chief', 'chiefs go round in a circle');
    });
  });

/** Texts in a list that Slack shows, which cuts nothing off: it refuses what is longer. */
const listed = {
  code,
  label: languages.refine(({ ru, en }) => Math.max(ru.length, en.length) <= 75, 'at most 75 characters fit'),
};
const product = z.strictObject(listed);
const lostReason = z.strictObject({
  ...listed,
  /** What reports count it as, whatever the business calls it. */
  reason: z.enum([
    'price',
    'timing',
    'rival',
    'no-need',
    'trust',
    'no-authority',
    'other',
  ] satisfies Refusal[]),
});

const LOST_REASONS: z.input<typeof lostReason>[] = [
  { code: 'price', label: { ru: 'Дорого', en: 'Too expensive' }, reason: 'price' },
  { code: 'timing', label: { ru: 'Не подошли сроки', en: 'The timing did not fit' }, reason: 'timing' },
  { code: 'rival', label: { ru: 'Выбрали других', en: 'Chose somebody else' }, reason: 'rival' },
  { code: 'no-need', label: { ru: 'Больше не нужно', en: 'No longer needed' }, reason: 'no-need' },
  { code: 'trust', label: { ru: 'Не убедили', en: 'Were not convinced' }, reason: 'trust' },
  {
    code: 'no-authority',
    label: { ru: 'Тот, кто решает, отказал', en: 'Whoever decides said no' },
    reason: 'no-authority',
  },
  { code: 'other', label: { ru: 'Другое', en: 'Something else' }, reason: 'other' },
];

/** The sales desk: who sells, what they take and when, and what happens when nobody answers. */
export const salesTeam = z.strictObject({
  /** Without anybody here, whoever sees a lead may take it. */
  team: team.default([]),
  /** Working minutes of the one whose lead it is, counted on from the first-answer target `hours.answerMinutes`. */
  sla: z
    .strictObject({
      /** From the target until the chief is told. */
      chiefAfterMinutes: z.int().positive().max(2_880).default(30),
      /** From then until somebody else gets the lead. */
      reassignAfterMinutes: z.int().positive().max(2_880).default(30),
    })
    .prefault({}),
  /** Working minutes without a word to a waiting customer, after which the bot has the conversation again. */
  handBackAfterMinutes: z.int().positive().max(2_880).default(120),
  products: z.array(product).max(100).refine(standsOnce, { message: 'a code stands twice' }).default([]),
  lostReasons: z
    .array(lostReason)
    .min(1)
    .max(100)
    .refine(standsOnce, { message: 'a code stands twice' })
    .default(LOST_REASONS),
  /** How long after "no answer" was pressed each "we tried to reach you" is sent. */
  noAnswer: z
    .array(duration)
    .min(1)
    .max(5)
    .refine((all) => all.every(({ ms }, at) => at === 0 || ms > (all[at - 1]?.ms ?? 0)), {
      message: 'each is counted from the press, so each must be longer than the one before',
    })
    .prefault(['0m', '1d', '3d']),
});

/** Somebody who sells, as the profile has them. */
export type Salesperson = z.output<typeof salesperson>;

function isOwnChief(one: Salesperson, all: Salesperson[]): boolean {
  const above = new Set<string>();
  for (let name = one.chief; name !== undefined && !above.has(name); ) {
    above.add(name);
    const chief: Salesperson | undefined = all.find((other) => other.name === name);
    name = chief?.chief;
  }
  return above.has(one.name);
}
