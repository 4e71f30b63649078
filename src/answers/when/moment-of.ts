import type { Token } from '../text/scan.ts';
import { type Day, type DaySpan, dateOf, weekdayOf } from './calendar.ts';
import type { Role } from './lead-words.ts';
import type { Mention } from './mention.ts';
import { withDaysThatAre } from './missing-day.ts';
import { type Period, resolvePeriod } from './period.ts';
import type { PeriodFound } from './period-found.ts';
import { rangeOf } from './range-of.ts';
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

/** Days of which an end may be open. */
export interface OpenSpan {
  start: Day | null;
  end: Day | null;
}

/** The days that a mention means, or null when it means none: a time that is past. */
export function momentOf(reader: WhenReader, mention: Mention): Moment | null {
  const [one, other] = withDaysThatAre(mention);
  if (!other) return existing(reader, one);
  if (!reader.asked) return null;
  const moments = [existing(reader, one), existing(reader, other)].filter((moment) => moment !== null);
  const [first] = moments;
  return first ? { ...first, spans: moments.flatMap(({ spans }) => spans.slice(0, 1)) } : null;
}

function existing(reader: WhenReader, mention: Mention): Moment | null {
  const { first, next, found, span, confidence } = mention;
  const { tokens } = reader.scanned;
  const isDone = ENDS.has(tokens[first - 1]?.text ?? '');
  const isLater = isDone || isThenAfter(tokens, mention);
  const role = isLater ? 'after' : isNotBefore(tokens, mention) ? 'from' : mention.role;
  const isOver = isDone || isRunOut(tokens, first);
  const base = { first, next, role, confidence: isOver ? 0.6 : confidence };
  if (span) return { ...base, spans: [span] };
  if (!found) return null;
  if (mention.to) {
    const range = rangeOf(reader.today, mention);
    return range && { ...base, ...range };
  }
  const spans = spansOf(reader, { ...mention, role }, found);
  return spans.length > 0 ? { ...base, spans } : null;
}

function spansOf(reader: WhenReader, mention: Mention, found: PeriodFound): OpenSpan[] {
  const { today } = reader;
  const { role, about, weekday } = mention;
  const spans = bounded(reader, found, role, mention.isInclusive);
  if (spans.length === 0) return [];
  const [only] = spans;
  if (!only || spans.length > 1) return spans;
  if (found.isDoubtful && found.swapped) return [only, only];
  if (weekday !== undefined && role === null && only.start !== null && weekdayOf(only.start) !== weekday) {
    const ahead = sameWeekdayAhead(found.period, weekday, today);
    return ahead ? [ahead] : [only, nearest(only.start, weekday, today)];
  }
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

/** "Friday the 17th", with no month said: the next 17th that is a Friday, where it is not far. */
function sameWeekdayAhead(period: Period, weekday: number, today: Day): OpenSpan | null {
  if (period.kind !== 'day' || period.month !== undefined || period.monthsAhead !== undefined) return null;
  if (period.last !== undefined) return null;
  for (let monthsAhead = 0; monthsAhead <= 2; monthsAhead += 1) {
    const [span] = resolvePeriod({ ...period, monthsAhead }, { today });
    if (span && weekdayOf(span.start) === weekday) return span;
  }
  return null;
}

/** "ближе к осени" begins some time before it and is over when it is well under way. */
function nearTo({ start, end }: OpenSpan, { kind }: Period, today: Day): OpenSpan {
  if (start === null || end === null) return { start, end };
  const length = end - start;
  const before = kind === 'weekend' ? 2 : kind === 'feast' ? 14 : Math.min(14, Math.floor(length / 4));
  return { start: Math.max(today, start - before), end: Math.min(end, start + 29) };
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
      return resolve(!fixed).map((span) => ({
        start: today,
        end:
          fixed && toEnd
            ? span.end
            : isWeek || isNewYear(period, span)
              ? span.start
              : Math.max(today, span.start - 1),
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

/** "с нового года" is from the first of January on, "до нового года" up to its eve. */
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
    // "Don't know, maybe before June" is a guess.
    const isGuess = tokens[at + 1]?.text === 'know';
    if (isNever && !isGuess && LATE.has(tokens[first]?.text ?? '')) return true;
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
const ABOUT = 2;
const SHORT = new Set<Period['kind']>(['day', 'weekday', 'days']);
const THEN = new Set(['потом', 'затем', 'then', 'afterwards']);
const ENDS = new Set(
  'ends end ending expires finishes заканчивается истекает кончается закончится'.split(' '),
);
