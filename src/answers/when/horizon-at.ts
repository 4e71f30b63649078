import { isPeopleNoun } from '../amounts/units.ts';
import { weekdayWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { isWholeReply } from '../text/whole-reply.ts';
import type { Day, DaySpan } from './calendar.ts';
import { afterDuration, type Duration, durationAt } from './duration-at.ts';
import { type Lead, leadAt, leastBefore, ledDuration } from './horizon-lead.ts';
import { mondayOf } from './period.ts';
import type { WhenReader } from './when-reader.ts';

/** A time told by its distance from today. */
export interface Horizon {
  next: number;
  span: { start: Day | null; end: Day | null };
  confidence: number;
  /** Where the words before it that belong to it begin. */
  first: number;
  /** The whole weeks it is: "в субботу через неделю". */
  weeks?: number;
}

type Kind = 'after' | 'within' | 'bare' | 'waiting' | 'least';

/** "через полтора года", "in 6–8 weeks", "в течение квартала", "within a month", "three weeks today". */
export function horizonAt(reader: WhenReader, at: number, limit: number): Horizon | null {
  const { tokens } = reader.scanned;
  const lead = leadAt(tokens, at);
  if (isEveryOther(tokens, at)) {
    const day = reader.today + 2;
    return { first: at, next: at + 2, span: { start: day, end: day }, confidence: 0.8 };
  }
  const duration = lead ? ledDuration(tokens, lead) : durationAt(tokens, at);
  if (!duration || isPastOrOther(tokens, at, duration.next) || isAge(tokens, at, duration)) return null;
  if ((duration.unit === 'hour' || duration.unit === 'minute') && tokens[at]?.text === 'за') return null;
  if ((duration.unit === 'hour' || duration.unit === 'minute') && (!lead || !reader.asked))
    if (!reader.asked || !tokens.slice(at, duration.next).some(({ text }) => text === 'через')) return null;
  // "2 раза в неделю с понедельника"
  const isRate = tokens[at - 1]?.text === 'в' && duration.next === at + 1;
  const tail = isRate ? null : tailAt(tokens, duration);
  const bound = reader.asked ? boundAfter(tokens, tail?.next ?? duration.next) : null;
  const kind = kindOf(reader, at, lead, duration, tail, bound);
  if (!kind) return null;
  const next = bound?.next ?? tail?.next ?? duration.next;
  const ends = afterDuration(reader.today, duration);
  if (tail?.weekday && duration.unit === 'week') {
    const day = mondayOf(reader.today) + tail.weekday - 1;
    const start = (day > reader.today ? day : day + 7) + Math.round(duration.low * 7);
    return { first: at, next, span: { start, end: start }, confidence: 0.9 };
  }
  const least = kind === 'after' ? leastBefore(tokens, at, limit) : at;
  if (kind === 'after' && tokens[next]?.text === 'минимум')
    return { first: at, next: next + 1, span: { start: ends.start, end: null }, confidence: 0.8 };
  if (least < at || kind === 'least')
    return { first: least, next, span: { start: ends.start, end: null }, confidence: 0.8 };
  if (kind === 'waiting') return { first: at, next, span: { start: ends.start, end: null }, confidence: 0.6 };
  if (kind === 'within')
    return { first: at, next, span: { start: reader.today, end: ends.end }, confidence: 0.85 };
  const isExact = tail?.isExact || EXACTLY.has(tokens[at - 1]?.text ?? '');
  return {
    first: EXACTLY.has(tokens[at - 1]?.text ?? '') && at > limit ? at - 1 : at,
    next,
    span: isExact ? shifted(ends, tail) : widened(reader.today, ends, duration),
    ...(duration.unit === 'week' && duration.low === duration.high && { weeks: duration.low }),
    confidence: kind === 'bare' ? 0.55 : duration.rough ? 0.75 : 0.85,
  };
}

/** "через день": the day after next, and not the next. */
function isEveryOther(tokens: readonly Token[], at: number): boolean {
  const isOne = tokens[at]?.text === 'через' && tokens[at + 1]?.text === 'день';
  return isOne && !/^(?:[-,]|два|другой|или|после)$/.test(tokens[at + 2]?.text ?? '');
}

function kindOf(
  reader: WhenReader,
  at: number,
  lead: Lead | null,
  duration: Duration,
  tail: Tail | null,
  bound: Bound | null,
): Kind | null {
  const { tokens } = reader.scanned;
  const isWhole = isWholeReply(tokens, at, bound?.next ?? duration.next);
  if (lead) {
    const holds = !lead.isLoose || (reader.asked && (tail !== null || isWhole));
    if (!holds || isRefusedLength(tokens, at, lead)) return null;
    return lead.kind === 'after' && bound ? bound.kind : lead.kind;
  }
  const isLed = tail !== null || tokens.slice(at, duration.next).some(({ text }) => text === 'через');
  if (isLed) return bound?.kind ?? 'after';
  if (!reader.asked) return null;
  if (bound && (isWhole || bound.kind === 'within')) return isStay(tokens, at) ? null : bound.kind;
  if (duration.orMore) return isWhole && !isStay(tokens, at) ? 'least' : null;
  if (duration.unit === 'year' && duration.low > MOST_YEARS) return null;
  if (isWhole) return isStay(tokens, at) ? null : 'bare';
  const around = [tokens[at - 1], tokens[duration.next], tokens[duration.next + 1]];
  return around.some((token) => WAITING.test(token?.text ?? '')) ? 'waiting' : null;
}

/** The "in 3 months" of "not in 3 months". */
function isRefusedLength(tokens: readonly Token[], at: number, lead: Lead): boolean {
  return lead.isIn && tokens[at - 1]?.text === 'not';
}

interface Bound {
  kind: 'within' | 'least';
  next: number;
}

/** "Tops", "at the earliest" behind a length. */
function boundAfter(tokens: readonly Token[], at: number): Bound | null {
  const first = tokens[at]?.text === ',' ? at + 1 : at;
  for (let count = 4; count >= 1; count -= 1) {
    if (first + count > tokens.length) continue;
    let phrase = tokens[first]?.text ?? '';
    for (let more = 1; more < count; more += 1) phrase += ` ${tokens[first + more]?.text}`;
    const kind = BOUNDS.get(phrase);
    if (kind) return { kind, next: first + count };
  }
  return null;
}

/** "на неделю" and "a full day" are how long, "one day" is some day. */
function isStay(tokens: readonly Token[], at: number): boolean {
  const before = tokens[ARTICLES.has(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text;
  const isSomeDay = WHOLE.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'day';
  // "day" alone counts nothing, "a day" does.
  const isNoCount = BARE_UNITS.has(tokens[at]?.text ?? '') && before !== 'another';
  return before === 'на' || before === 'for' || isSomeDay || isNoCount;
}

interface Tail {
  next: number;
  isExact: boolean;
  weekday?: number;
  isFromTomorrow?: boolean;
}

/** What makes a length a distance: "from now", "time", "a fortnight today", "a week on Friday". */
function tailAt(tokens: readonly Token[], { next: at, unit }: Duration): Tail | null {
  const start = tokens[at]?.text === "'" ? at + 1 : at;
  for (let count = 4; count >= 1; count -= 1) {
    const phrase = tokens
      .slice(start, start + count)
      .map(({ text }) => text)
      .join(' ');
    const isExact = TAILS.get(phrase);
    if (phrase === 'today' || phrase === 'tomorrow') if (unit !== 'week') continue;
    if (isExact !== undefined && start + count <= tokens.length)
      return { next: start + count, isExact, isFromTomorrow: phrase.endsWith('tomorrow') };
  }
  const weekday = TO_WEEKDAY.has(tokens[at]?.text ?? '')
    ? weekdayWord(tokens[at + 1]?.text ?? '')
    : undefined;
  return weekday && unit === 'week' ? { next: at + 2, isExact: true, weekday } : null;
}

/** "через месяц" is not a day: the coarser the unit and the looser the words, the wider the span around it. */
function widened(today: Day, ends: DaySpan, { low, high, unit, rough }: Duration): DaySpan {
  if (low !== high) return ends;
  const isPart = !Number.isInteger(low) && unit === 'month';
  const margin = isPart ? 5 : rough ? ROUGH_MARGIN[unit] : MARGIN[unit];
  return { start: Math.max(today, ends.start - margin), end: ends.end + margin };
}

/** Days on each side of a distance. */
const MARGIN = {
  minute: 0,
  hour: 0,
  day: 0,
  workday: 1,
  week: 2,
  month: 6,
  quarter: 10,
  half: 10,
  year: 10,
};
const ROUGH_MARGIN = { ...MARGIN, day: 1, week: 3, month: 9, year: 30 };

/** "a week tomorrow" is a day later than "a week today". */
function shifted({ start, end }: DaySpan, tail: Tail | null): DaySpan {
  const more = tail?.isFromTomorrow ? 1 : 0;
  return { start: start + more, end: end + more };
}

/** "2 года назад", "через год после свадьбы", "за неделю до свадьбы", "дети до 3 лет", "5 weeks old". */
function isPastOrOther(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next]?.text ?? '';
  if (tokens[at]?.text === 'за' && /^(?:предупре|сообщ|напомн)/.test(after)) return true;
  return PAST.has(after) || isPeopleNoun(tokens[at - 1]?.text ?? '');
}

/** "до 35 лет", "от 5 до 12 лет" */
function isAge(tokens: readonly Token[], at: number, { low, high, unit }: Duration): boolean {
  if (tokens[at]?.text === 'от') return unit === 'year' || low === high;
  if (unit !== 'year' || tokens[at]?.text !== 'до') return false;
  return low > MOST_YEARS || /^(?:от|с)$/.test(tokens[at - 2]?.text ?? '');
}

/** Whether the words make the distance one of exact days. */
const TAILS = new Map<string, boolean>([
  ['from now', false],
  ['from today', true],
  ['today', true],
  ['tomorrow', true],
  ['later', false],
  ['time', false],
  ['s time', false],
  ['from tomorrow', true],
  ['hence', false],
  ['away', false],
  ['out', false],
  ['down the line', false],
  ['down the road', false],
  ['спустя', false],
]);
const TO_WEEKDAY = new Set(['on', 'from', 'в', 'во', 'с', 'come']);
const EXACTLY = new Set(['ровно', 'exactly', 'точно', 'аккурат']);
/** "27 лет" is an age. */
const BARE_UNITS = new Set([
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'hour',
  'days',
  'weeks',
  'months',
  'years',
]);
const WHOLE = new Set(['one', 'full', 'whole', 'half', 'all']);
const ARTICLES = new Set(['a', 'the', 'about', 'примерно']);
const MOST_YEARS = 5;
const BOUNDS = new Map<string, Bound['kind']>();
for (const [kind, phrases] of [
  ['within', 'tops|max|maximum|at most|at the most|at the latest|latest|or less|or sooner|максимум|макс'],
  [
    'least',
    '+|plus|at least|at the least|at the very least|minimum|min|at minimum|at a minimum|or more|or longer|or later|and more|at the earliest|at the very earliest|earliest|at the soonest|soonest|onwards',
  ],
] as [Bound['kind'], string][])
  for (const phrase of phrases.split('|')) BOUNDS.set(phrase, kind);
const WAITING = /^(?:еще|подожд|ждем|ждать|обожд|потерп|wait$|another$)/;
const PAST = new Set([
  'после',
  'after',
  'назад',
  'ago',
  'до',
  'before',
  'old',
  'тому',
  'prior',
  'earlier',
  'подряд',
  'warranty',
]);
