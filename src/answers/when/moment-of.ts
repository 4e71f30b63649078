import type { Token } from '../text/scan.ts';
import { type Day, type DaySpan, dateOf, isDate, monthsFrom, weekdayOf } from './calendar.ts';
import type { Role } from './lead-words.ts';
import type { Mention } from './mention.ts';
import { type Period, resolvePeriod } from './period.ts';
import type { PeriodFound } from './period-found.ts';
import { stayAround } from './stay.ts';
import { isBusyUntil } from './unfit-time.ts';
import type { WhenReader } from './when-reader.ts';

/** A time that the text names: one span of days, or several that it may mean. Ends are null where open. */
export interface Moment {
  first: number;
  next: number;
  spans: OpenSpan[];
  confidence: number;
  role: Role | null;
}

interface OpenSpan {
  start: Day | null;
  end: Day | null;
}

/** The days that a mention means, or null when it means none: a time that is past. */
export function momentOf(reader: WhenReader, mention: Mention): Moment | null {
  const { first, next, found, span, confidence } = mention;
  const { tokens } = reader.scanned;
  const isDone = ENDS.has(tokens[first - 1]?.text ?? '');
  const isLater = isDone || isThenAfter(tokens, mention);
  const role = isLater ? 'after' : isNotBefore(tokens, mention) ? 'from' : mention.role;
  const isOver = isDone || isRunOut(tokens, first);
  const base = { first, next, role, confidence: isOver ? 0.6 : confidence };
  if (span) return { ...base, spans: [span] };
  if (!found) return null;
  const range = mention.to && rangeOf(reader, base, found, mention);
  if (range) return range;
  const spans = spansOf(reader, { ...mention, role }, found);
  return spans.length > 0 ? { ...base, spans } : null;
}

function rangeOf(
  { today }: WhenReader,
  base: Omit<Moment, 'spans'>,
  found: PeriodFound,
  { to, isChoice }: Mention,
): Moment | null {
  if (!to) return null;
  const earlier = isChoice ? earlierOf(today, found, to) : null;
  if (earlier) return { ...base, spans: [earlier], confidence: 0.85 };
  const first = found.swapped && !to.swapped ? [found.period, found.swapped] : [found.period];
  for (const period of first.reverse()) {
    const span = stretch(today, { ...found, period }, to);
    const apart = span && isChoice ? eachOf(today, found, to) : null;
    if (apart) return { ...base, spans: apart, confidence: 0.9 };
    if (span) return { ...base, spans: [span], confidence: Math.max(base.confidence, 0.85) };
  }
  return null;
}

/** "в июне или в конце мая": the other comes first, so that what they cover begins with it. */
function earlierOf(today: Day, found: PeriodFound, to: PeriodFound): DaySpan | null {
  // "next Thu or Fri" is of one week.
  if (found.shift || to.shift || 'week' in found.period) return null;
  const [one] = resolvePeriod(found.period, { today, part: found.part, shift: found.shift });
  const [other] = resolvePeriod(to.period, { today, part: to.part, shift: to.shift });
  if (!one || !other || other.end >= one.start || one.start - other.end > FAR_APART) return null;
  return { start: other.start, end: one.end };
}

/** Both of two times to choose from, where they lie so far apart that nobody means what is between. */
function eachOf(today: Day, found: PeriodFound, to: PeriodFound): DaySpan[] | null {
  if (!NEIGHBOURS.has(found.period.kind)) return null;
  const year = 'year' in to.period ? to.period.year : undefined;
  const period = year === undefined ? found.period : ({ year, ...found.period } as Period);
  const [one] = resolvePeriod(period, { today, part: found.part, shift: found.shift });
  if (!one) return null;
  const choice = { today, part: to.part, shift: to.shift, notBefore: one.start };
  const [other] = resolvePeriod(to.period, choice);
  return other && other.start - one.end > FAR_APART ? [one, other] : null;
}

/** From the start of one period to the end of the other; a year said of the end holds for both. */
function stretch(today: Day, found: PeriodFound, to: PeriodFound): DaySpan | null {
  const year = 'year' in to.period ? to.period.year : undefined;
  const mayTake = year !== undefined && 'year' in found.period === false && TAKES_YEAR.has(found.period.kind);
  const years = mayTake && year !== undefined ? [year, year - 1] : [undefined];
  for (const given of years) {
    const period = given === undefined ? found.period : ({ ...found.period, year: given } as Period);
    const [start] = resolvePeriod(period, { today, part: found.part, shift: found.shift });
    if (!start) continue;
    const choice = { today, part: to.part, shift: to.shift, notBefore: start.start };
    const [end] = resolvePeriod(to.period, choice);
    if (end && end.end >= start.start) return { start: start.start, end: later(start, end, to) };
  }
  return null;
}

/** "чт–вт" ends in the week after. */
function later(start: DaySpan, end: DaySpan, to: PeriodFound): Day {
  return to.period.kind === 'weekday' && end.end < start.start ? end.end + 7 : end.end;
}

function spansOf(reader: WhenReader, mention: Mention, found: PeriodFound): OpenSpan[] {
  const { today, asked } = reader;
  const { role, about, weekday } = mention;
  const isPoint = role === null || role === 'from';
  const spans = bounded(reader, found, role, mention.isInclusive);
  if (spans.length === 0) return asked && isPoint ? missingDay(found.period, today) : [];
  const [only] = spans;
  if (!only || spans.length > 1) return spans;
  if (found.isDoubtful && found.swapped) return [only, only];
  if (weekday !== undefined && role === null && only.start !== null && weekdayOf(only.start) !== weekday)
    return [only, nearest(only.start, weekday, today)];
  if (mention.isNear && role === null && !found.part) return [nearTo(only, found.period, today)];
  if (mention.isLater && only.start === today && only.end !== null && only.end > today)
    return [{ start: today + 1, end: only.end }];
  if (role === 'from' && only.start !== null) {
    const stay = stayAround(reader.scanned.tokens, mention.first, mention.next);
    return stay === null ? spans : [{ start: only.start, end: only.start + stay }];
  }
  if (!about || only.start === null || only.start !== only.end) return spans;
  const margin = mention.margin ?? ABOUT;
  return [{ start: Math.max(today, only.start - margin), end: only.start + margin }];
}

/** "ближе к осени" begins some time before it and is over when it is well under way. */
function nearTo({ start, end }: OpenSpan, { kind }: Period, today: Day): OpenSpan {
  if (start === null || end === null) return { start, end };
  const length = end - start;
  const before = kind === 'weekend' ? 2 : kind === 'feast' ? 14 : Math.min(14, Math.floor(length / 4));
  return { start: Math.max(today, start - before), end: Math.min(end, start + 29) };
}

/** "31 июня" may be the last day of June or the one after. */
function missingDay(period: Period, today: Day): OpenSpan[] {
  if (period.kind !== 'day' || period.month === undefined || period.last !== undefined) return [];
  const { year } = dateOf(today);
  if (isDate(period.year ?? 2028, period.month, period.day)) return [];
  for (const given of period.year === undefined ? [year, year + 1] : [period.year]) {
    const { end } = monthsFrom(given, period.month, 1);
    if (end >= today) return [end, end + 1].map((day) => ({ start: day, end: day }));
  }
  return [];
}

/** "суббота 21 июня" in a year in which that is a Sunday: the weekday next to the date. */
function nearest(day: Day, weekday: number, today: Day): OpenSpan {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const start = ahead <= 3 || day + ahead - 7 < today ? day + ahead : day + ahead - 7;
  return { start, end: start };
}

function bounded(
  { today }: WhenReader,
  found: PeriodFound,
  role: Role | null,
  isInclusive: boolean,
): OpenSpan[] {
  const resolve = (mustLieAhead = false) => {
    const choice = { today, part: found.part, shift: found.shift, mustLieAhead };
    const spans = resolvePeriod(found.period, choice);
    return found.swapped && !found.isDoubtful
      ? [...spans, ...resolvePeriod(found.swapped, choice)].slice(0, 2)
      : spans;
  };
  const { period } = found;
  const isClosed = period.kind === 'day' && period.last !== undefined;
  switch (role) {
    case 'until':
    case 'before': {
      const isShort = SHORT.has(period.kind);
      const fixed = found.part !== undefined || found.shift === 'this' || isInclusive || isShort;
      const isWeek = period.kind === 'unit' && period.unit === 'week' && !fixed;
      const toEnd = role === 'until' || !isShort;
      return resolve(!fixed).map(({ start, end }) => ({
        start: today,
        end: fixed && toEnd ? end : isWeek ? start : Math.max(today, start - 1),
      }));
    }
    case 'from':
      return isClosed
        ? resolve()
        : resolve().map((span) => ({ start: isNewYear(period, span) ? span.end : span.start, end: null }));
    case 'after':
      return resolve().map(({ end }) => ({ start: end + 1, end: null }));
    default:
      return resolve();
  }
}

/** "с нового года" is from the first of January on. */
function isNewYear({ kind }: Period, { start, end }: DaySpan): boolean {
  return kind === 'feast' && end === start + 1 && dateOf(start).year < dateOf(end).year;
}

/** "до 30 июня, потом переходим": what comes then is meant. */
function isThenAfter(tokens: readonly Token[], { role, next }: Mention): boolean {
  if (role !== 'until') return false;
  for (let at = next; at < next + 4 && at < tokens.length; at += 1)
    if (THEN.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** "The contract runs out in August": what is wanted then is said beside it, if at all. */
function isRunOut(tokens: readonly Token[], first: number): boolean {
  return OUT.has(tokens[first - 1]?.text ?? '') && RUNS.has(tokens[first - 2]?.text ?? '');
}

const OUT = new Set(['out', 'up', 'over']);
const RUNS = new Set(['runs', 'run', 'running', 'is', 's', 'comes', 'are']);

/** "раньше мая не получится", "can't do it before June". */
function isNotBefore(tokens: readonly Token[], { role, first, next }: Mention): boolean {
  if (role !== 'before' && role !== 'until') return false;
  if (isBusyUntil(tokens, first, next)) return true;
  for (let at = Math.max(0, first - 5); at < first; at += 1) {
    const word = tokens[at]?.text ?? '';
    const isNever = NEVER.has(word) || (word === 't' && tokens[at - 1]?.text === "'");
    if (isNever && LATE.has(tokens[first]?.text ?? '')) return true;
  }
  for (let at = next; at < next + 3 && at < tokens.length; at += 1)
    if (
      tokens[at]?.text === 'никак' ||
      (tokens[at]?.text === 'не' && UNABLE.test(tokens[at + 1]?.text ?? ''))
    )
      return true;
  return false;
}

const UNABLE = /^(?:получ|выйд|смо|мо[гж]|начн|готов|успе|ждите|реаль|план|буд|собира)/;
const LATE = new Set(['before', 'until', 'till', 'til', 'раньше']);
const NEVER = new Set(
  'nothing cannot cant wont not never unlikely impossible busy away holiday holidays hols vacation abroad leave unavailable full booked closed tied committed dont doesnt isnt'.split(
    ' ',
  ),
);
/** What has neighbours by name; days and weekdays to choose from are told as a stretch. */
const NEIGHBOURS = new Set<Period['kind']>(['month', 'season', 'quarter']);
const FAR_APART = 27;
const ABOUT = 2;
const SHORT = new Set<Period['kind']>(['day', 'weekday', 'days']);
const TAKES_YEAR = new Set<Period['kind']>(['day', 'month', 'season', 'quarter', 'half', 'nth', 'feast']);
const THEN = new Set(['потом', 'затем', 'then', 'afterwards']);
const ENDS = new Set(
  'ends end ending expires finishes заканчивается истекает кончается закончится'.split(' '),
);
