import { createInterface } from 'node:readline';
import { z } from 'zod';
import { answerLine } from './answer-line.ts';

/** The kinds that can be asked for, `all` for everything that a phrase says. */
export const ANSWER_KINDS = [
  'money',
  'when',
  'people',
  'rating',
  'assent',
  'authority',
  'choice',
  'contact',
  'phone',
  'email',
  'refusal',
  'all',
] as const;

const settingsSchema = z.object({
  kind: z.enum(ANSWER_KINDS, {
    error: missingOr(`is none of ${ANSWER_KINDS.join(', ')}`, `is one of ${ANSWER_KINDS.join(', ')}`),
  }),
  lang: z.enum(['ru', 'en'], { error: missingOr('is neither ru nor en', 'is ru or en') }),
  now: z.iso.datetime({ offset: true, error: 'is no instant: write it as 2026-03-11T09:00:00Z' }),
  zone: z.string().refine(isZone, 'is no time zone: write it as Europe/Moscow'),
  region: z.string().regex(/^[A-Z]{2}$/, 'is no country: write two capital letters, as RU'),
  options: z.array(z.string().min(1, 'names an empty one: write it as wedding,birthday')).optional(),
});

function missingOr(problem: string, known: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? `is missing: it ${known}` : problem);
}

/** What the command line gave, not yet checked. */
export type AnswersReadOptions = { [K in keyof z.input<typeof settingsSchema>]?: unknown };

/** Reads one phrase a line from `input` and writes one reading a line of JSON. Returns the exit code. */
export async function answersRead(
  options: AnswersReadOptions,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<number> {
  const checked = settingsSchema.safeParse(options);
  if (!checked.success) {
    for (const { path, message } of checked.error.issues) console.error(`--${String(path[0])} ${message}`);
    return 2;
  }
  const { kind, lang, now, zone, region, options: offered } = checked.data;
  if (kind === 'choice' && !offered) {
    console.error(
      '--options is missing: what is there to choose from? Write it as --options wedding,birthday',
    );
    return 2;
  }
  const context = {
    language: lang,
    now: new Date(now),
    zone,
    region,
    ...(offered && { options: offered.map((value) => ({ value, names: [value] })) }),
  };
  for await (const phrase of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${JSON.stringify(answerLine(kind, phrase, context))}\n`);
  }
  return 0;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
