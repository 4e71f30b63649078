import type { When } from '../../domain/values.ts';
import type { ReadContext, Reader, Reading } from '../reading.ts';
import { whyNoAnswer } from '../talk/no-answer.ts';
import { type Scan, scan, spanOf } from '../text/scan.ts';
import { bareDay } from './bare-day.ts';
import { type Day, dayAt, isoOf } from './calendar.ts';
import { findHaste, isNotSoon } from './haste.ts';
import type { Moment } from './moment-of.ts';
import { findMoments } from './moments.ts';
import type { WhenReader } from './when-reader.ts';

/**
 * A span of days. A day or month without a year is the next that lies ahead; the past part of a period under way is
 * cut off, and what is past is not read; "до лета" ends on the day before summer, "до пятницы" on Friday. "Не скоро"
 * names no time. With `asked` false, bare years, lengths and "сегодня" are not taken. The region tells how a country
 * writes dates and when it keeps its holidays.
 */
export const readWhen = ((text, context, asked = true) => {
  const scanned = scan(text);
  const reader = readerOf(scanned, context, asked);
  const best = chosen(findMoments(reader).filter((moment) => liesAhead(moment, reader.today)));
  if (best) return reading(scanned, best);
  const haste = findHaste(scanned, asked);
  if (haste) {
    const value = when(reader.today, reader.today + haste.to);
    return { status: 'parsed', value, span: haste.span, confidence: haste.confidence };
  }
  const bare = asked ? bareDay(reader) : null;
  return bare ? reading(scanned, bare) : unclear(scanned, asked);
}) satisfies (...given: [...Parameters<Reader<'when'>>, asked?: boolean]) => Reading<When>;

function readerOf(scanned: Scan, { now, zone, language, region }: ReadContext, asked: boolean): WhenReader {
  const isMonthFirst = language === 'en' && MONTH_FIRST.has(region);
  return {
    scanned,
    today: dayAt(now, zone),
    english: language === 'en',
    region,
    order: isMonthFirst ? 'month-first' : 'day-first',
    asked,
  };
}

function unclear(scanned: Scan, asked: boolean): Reading<When> {
  const why = asked ? (isNotSoon(scanned) ? 'open' : whyNoAnswer(scanned)) : undefined;
  return why ? { status: 'unclear', why } : { status: 'unclear' };
}

/** What is told of another time, a month before a Friday, say, may have ended up in the past. */
function liesAhead({ spans }: Moment, today: Day): boolean {
  return spans.every(({ start, end }) => (start ?? end ?? today) >= today);
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

function reading({ tokens }: Scan, { first, next, spans, confidence }: Moment): Reading<When> {
  const span = spanOf(tokens, first, next);
  const values = spans.map(({ start, end }) => when(start, end));
  const [value] = values;
  if (!value) return { status: 'unclear' };
  if (values.length === 1) return { status: 'parsed', value, span, confidence };
  const candidates = values.filter(
    (one, index) => values.findIndex(({ start, end }) => start === one.start && end === one.end) === index,
  );
  return { status: 'ambiguous', candidates, span, confidence: 0.5 };
}

function when(start: Day | null, end: Day | null): When {
  return { start: start === null ? null : isoOf(start), end: end === null ? null : isoOf(end) };
}

/** Where 06/07 is more often the seventh of June. */
const MONTH_FIRST = new Set(['US', 'PH', 'CA', 'FM', 'PR']);
