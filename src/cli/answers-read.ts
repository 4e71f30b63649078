import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isSupportedCountry } from 'libphonenumber-js/min';
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
  now: z.iso
    .datetime({ offset: true, error: 'is no instant: write it as 2026-03-11T09:00:00Z' })
    .refine(isOfOurTime, 'is out of reach: dates are read from 1970 to 2099'),
  zone: z.string().refine(isZone, 'is no time zone: write it as Europe/Moscow'),
  region: z.string().refine(isSupportedCountry, 'is no country: write two capital letters, as RU'),
  options: z.array(z.string().min(1, 'names an empty one: write it as wedding,birthday')).optional(),
});

function missingOr(problem: string, known: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? `is missing: it ${known}` : problem);
}

/** What the command line gave, not yet checked. */
export type AnswersReadOptions = { [K in keyof z.input<typeof settingsSchema>]?: unknown };

/**
 * Reads one phrase a line from `input` and writes one reading a line of JSON, until the input ends or nobody reads the
 * output any more. Returns the exit code.
 */
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
  const output = process.stdout;
  let isRead = true;
  const stopped = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isRead = false;
  };
  output.on('error', stopped);
  for await (const phrase of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!isRead) break;
    const line = answerLine(kind, phrase.slice(0, LONGEST), context);
    if (!output.write(`${JSON.stringify(line)}\n`)) await drained(output);
  }
  if (isRead) output.off('error', stopped);
  return 0;
}

/** Until the lines that wait are out, or nobody takes them any more. */
async function drained(output: NodeJS.WriteStream): Promise<void> {
  const gone = new AbortController();
  const events = ['drain', 'close', 'error'].map((event) =>
    once(output, event, { signal: gone.signal }).catch(() => null),
  );
  await Promise.race(events);
  gone.abort();
}

function isOfOurTime(instant: string): boolean {
  const year = new Date(instant).getUTCFullYear();
  return year >= 1970 && year <= 2099;
}

/** No channel lets through a longer message; of a longer line the beginning is read. */
const LONGEST = 4_096;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
