import type { When } from '../domain/values.ts';
import { type Day, dayAt, isoOf } from './calendar.ts';
import { findMoments, type Moment } from './moments.ts';
import { whyNoAnswer } from './no-answer.ts';
import type { Reader, Reading } from './reading.ts';
import { findPhrase, type Scan, scan } from './scan.ts';

/**
 * A span of days. A day or month without a year is the next that lies ahead; the past part of a period under way is
 * cut off; "до лета" ends on the day before summer, "до пятницы" on Friday. "Не скоро" begins half a year ahead with
 * an open end and little confidence. With `asked` false, bare years, lengths and "сегодня" are not taken.
 */
export const readWhen = ((text, context, asked = true) => {
  const scanned = scan(text);
  const today = dayAt(context.now, context.zone);
  const moments = findMoments(scanned, today, context.language === 'en', asked).filter(
    (moment) => !moment.denied,
  );
  const best = chosen(moments);
  if (best) return reading(scanned, best);
  return urgency(scanned, today, asked) ?? unclear(scanned, asked);
}) satisfies (...given: [...Parameters<Reader<'when'>>, asked?: boolean]) => Reading<When>;

function unclear(scanned: Scan, asked: boolean): Reading<When> {
  const why = asked ? whyNoAnswer(scanned) : undefined;
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}

/** The surest moment; of two alike, one that lies within the other, else the first. */
function chosen(moments: readonly Moment[]): Moment | undefined {
  let best: Moment | undefined;
  for (const moment of moments) {
    if (!best || moment.confidence > best.confidence + 0.1) best = moment;
    else if (isWithin(moment, best)) best = moment;
  }
  return best;
}

function isWithin(inner: Moment, outer: Moment): boolean {
  const [a] = inner.spans;
  const [b] = outer.spans;
  if (!a || !b || inner.spans.length > 1 || a.end === null || a.start === null) return false;
  return (b.start ?? -Infinity) <= a.start && a.end <= (b.end ?? Infinity) && b.end !== null;
}

function reading({ tokens }: Scan, moment: Moment): Reading<When> {
  const span: [number, number] = [tokens[moment.first]?.from ?? 0, tokens[moment.next - 1]?.to ?? 0];
  const values = moment.spans.map(({ start, end }) => when(start, end));
  const [value] = values;
  if (!value) return { status: 'unclear' };
  if (values.length > 1) return { status: 'ambiguous', candidates: values, span, confidence: 0.5 };
  return { status: 'parsed', value, span, confidence: moment.confidence };
}

function when(start: Day | null, end: Day | null): When {
  return { start: start === null ? null : isoOf(start), end: end === null ? null : isoOf(end) };
}

/** What is said of haste without naming a time. */
function urgency(scanned: Scan, today: Day, asked: boolean): Reading<When> | null {
  for (const { pattern, from, to, confidence, passing } of HASTE) {
    if (!asked && !passing) continue;
    const span = findPhrase(scanned, pattern);
    if (!span) continue;
    return { status: 'parsed', value: when(today + from, to === null ? null : today + to), span, confidence };
  }
  return null;
}

interface Haste {
  pattern: RegExp;
  from: number;
  to: number | null;
  confidence: number;
  /** Clear enough to be taken where time was not asked for. */
  passing: boolean;
}

const HASTE: Haste[] = [
  {
    pattern:
      / (?:не ?скоро|не (?:очень|так|слишком) скоро|не в ближайшее время|не в ближайш[а-я]+ (?:год|месяцы|полгода)|еще не скоро|далеко впереди|в далеком будущем|в отдаленном будущем|not (?:any ?time )?soon|no time soon|far away|far off|distant future|a long way off|long way off|not in the near future)(?= )/,
    from: 183,
    to: null,
    confidence: 0.3,
    passing: false,
  },
  {
    pattern:
      /(?<! не| not| no| t| нет| совсем| особо) (?:срочно|срочняк|очень срочно|асап|asap|a s a p|как можно (?:скорее|быстрее|раньше)|чем (?:скорее|быстрее|раньше) тем лучше|немедленно|безотлагательно|горит|горим|горящ[а-я]+|сроки горят|поскорее|побыстрее|urgent|urgently|as soon as (?:possible|you can)|immediately|right away|straight away|the sooner the better|in a rush|in a hurry|at once)(?= )/,
    from: 0,
    to: 7,
    confidence: 0.7,
    passing: true,
  },
  {
    pattern:
      / (?:прямо сейчас|сейчас|уже сейчас|вчера|еще вчера|надо было вчера|сегодня|сразу|хоть сейчас|хоть завтра|right now|now|yesterday|today)(?= )/,
    from: 0,
    to: 7,
    confidence: 0.6,
    passing: false,
  },
  {
    pattern:
      / (?:на днях|со дня на день|в ближайшие дни|in the coming days|in the next few days|any day now)(?= )/,
    from: 0,
    to: 7,
    confidence: 0.7,
    passing: true,
  },
  {
    pattern:
      / (?:скоро|в скором времени|вскоре|в ближайшее время|в ближайшем будущем|в ближайшей перспективе|soon|shortly|pretty soon|quite soon|in the near future|near future|before long|sometime soon)(?= )/,
    from: 0,
    to: 30,
    confidence: 0.4,
    passing: false,
  },
];
