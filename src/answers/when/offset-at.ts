import { timeUnitWord, weekdayWord } from '../text/date-words.ts';
import { type Day, type DaySpan, weekdayOf } from './calendar.ts';
import { afterDuration, beforeDuration, durationAt } from './duration-at.ts';
import type { Horizon } from './horizon-at.ts';
import { resolvePeriod } from './period.ts';
import { periodAt } from './period-at.ts';
import type { WhenReader } from './when-reader.ts';

/** A time told by its distance from another: "за неделю до нового года", "two days after Easter", "the day before Christmas Eve". */
export function offsetAt(reader: WhenReader, at: number): Horizon | null {
  const { tokens } = reader.scanned;
  const beside = stretchBeside(reader, tokens[at]?.text === 'the' ? at + 1 : at);
  if (beside) return beside;
  const first = LEADS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const isNextDay = tokens[at]?.text === 'следующий' && tokens[at + 1]?.text === 'день';
  const duration = durationAt(tokens, isNextDay ? at + 1 : first);
  if (!duration || duration.unit === 'minute' || duration.unit === 'hour') return null;
  // "любой день до 20 марта" is no day before it.
  const isBare = first === at && duration.next === at + 1;
  if (isBare && !isNextDay && /^[а-я]/.test(tokens[at]?.text ?? '')) return null;
  const side = SIDES.get(tokens[duration.next]?.text ?? '');
  if (!side) return null;
  const named = namedFrom(reader, duration.next + 1);
  if (!named) return null;
  const { span, next } = named;
  const moved = side === 'after' ? afterDuration(span.end, duration) : beforeDuration(span.start, duration);
  if (moved.start < reader.today) return null;
  return { first: at, next, span: moved, confidence: 0.9 };
}

/** Whether such a distance may begin with a word; most begin with a length of time. */
export function beginsOffset(word: string): boolean {
  return LEADS.has(word) || NIGHT.has(word) || word === 'weekend' || word === 'следующий';
}

/** "the week before Christmas", "the Saturday after Easter", "the weekend before 15 June". */
function stretchBeside(reader: WhenReader, at: number): Horizon | null {
  const { tokens } = reader.scanned;
  const word = tokens[at]?.text ?? '';
  const weekday = weekdayWord(word);
  const unit = timeUnitWord(word);
  const length =
    word === 'weekend' ? 2 : weekday || NIGHT.has(word) ? 1 : unit === 'week' ? 7 : unit === 'month' ? 30 : 0;
  const isBefore = tokens[at + 1]?.text === 'before';
  if (length === 0 || (!isBefore && tokens[at + 1]?.text !== 'after')) return null;
  if (ONE.has(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.type === 'number') return null;
  const named = namedFrom(reader, at + 2);
  if (!named) return null;
  const { span, next } = named;
  const isStretch = weekday === undefined && word !== 'weekend';
  let start = isBefore ? span.start - length : span.start + 1;
  if (weekday) start = isBefore ? lastBefore(span.start, weekday) : firstAfter(span.end, weekday);
  if (word === 'weekend') start = isBefore ? lastBefore(span.start - 1, 6) : firstAfter(span.end, 6);
  if (start + length - 1 < reader.today || (isStretch && span.end - span.start > 4)) return null;
  return { first: at, next, span: { start, end: start + length - 1 }, confidence: 0.9 };
}

function lastBefore(day: Day, weekday: number): Day {
  return day - 1 - ((weekdayOf(day) - 1 - weekday + 14) % 7);
}

function firstAfter(day: Day, weekday: number): Day {
  return day + 1 + ((weekday - weekdayOf(day) - 1 + 14) % 7);
}

/** The period whose name begins at a token, with an article before it. */
function namedFrom(reader: WhenReader, at: number): { span: DaySpan; next: number } | null {
  const { tokens } = reader.scanned;
  let next = at;
  while (tokens[next]?.text === 'the') next += 1;
  const found = periodAt(reader, next);
  if (!found || found.isElliptic || found.isDoubtful || tokens[next]?.text === 'tomorrow') return null;
  const [span] = resolvePeriod(found.period, { today: reader.today, part: found.part, shift: found.shift });
  return span ? { span, next: found.next } : null;
}

const NIGHT = new Set(['night', 'evening', 'morning', 'afternoon']);
const ONE = new Set(['a', 'one', 'couple', 'few', 'in', 'within']);
const LEADS = new Set(['за', 'через', 'in', 'the', 'спустя']);
const SIDES = new Map<string, 'before' | 'after'>([
  ['до', 'before'],
  ['перед', 'before'],
  ['before', 'before'],
  ['после', 'after'],
  ['after', 'after'],
]);
