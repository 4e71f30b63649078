import { monthWord, seasonWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import { numberWord, ordinalWord } from '../text/number-words.ts';
import type { Token } from '../text/scan.ts';
import { shiftedMonth } from './day-at.ts';
import { afterOrdinal, dayNumberAt } from './day-number.ts';
import { durationAt } from './duration-at.ts';
import type { Part, Period } from './period.ts';

interface NthFound {
  period: Period;
  part?: Part;
  next: number;
}

/** "первая суббота июня", "last Friday in May", "2nd weekend of next month", "последние дни марта", "3rd week of July". */
export function nthAt(tokens: readonly Token[], at: number): NthFound | null {
  const place = lastOrNth(tokens, at);
  if (!place) return null;
  const found = countedFrom(tokens, place) ?? russianDayFrom(tokens, place) ?? decadeFrom(tokens, place);
  if (found) return found;
  const placed = placedFrom(tokens, place);
  if (!placed) return null;
  let next = placed.next;
  while (OF.has(tokens[next]?.text ?? '') && next - placed.next < 3) next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  if (month !== undefined) return { period: { ...placed.period, month }, next: next + 1 };
  const shifted = shiftedMonth(tokens, next, next > placed.next);
  return shifted && { period: { ...placed.period, monthsAhead: shifted.ahead ?? 0 }, next: shifted.next };
}

/** Whether such a period may begin with a word. */
export function beginsNth(word: string): boolean {
  return LAST.test(word) || numberWord(word) !== undefined || ordinalWord(word) !== undefined;
}

/** The "first week" of "June first week" and "next month, the first week". */
export function nthBehind(
  tokens: readonly Token[],
  at: number,
  within: { month: number } | { monthsAhead: number },
): NthFound | null {
  let first = at;
  while (BEHIND.has(tokens[first]?.text ?? '') && first - at < 3) first += 1;
  const place = lastOrNth(tokens, first);
  const placed = place && placedFrom(tokens, place);
  return placed && { period: { ...placed.period, ...within }, next: placed.next };
}

const BEHIND = new Set([',', 'the', 'in', '-']);

/** "first Saturday", "1st or 2nd week", "last day", of which month soever. */
function placedFrom(tokens: readonly Token[], place: Place): { period: Placed; next: number } | null {
  if (place.day > 5) return null;
  const other = place.day < 0 ? null : otherPlace(tokens, place);
  const { next } = other ?? place;
  const noun = tokens[next]?.text ?? '';
  const before = tokens[next - 1];
  // "5 числа июля" is a day, "первые числа июля" are several; "на 2 недели в августе" is how long.
  if (/^числ/.test(noun) && !PLURAL.test(before?.text ?? '')) return null;
  if (place.day > 0 && !other && before?.type === 'number' && COUNTED.test(noun)) return null;
  const isDay = noun === 'day';
  const of = isDay ? 'days' : stretchOf(noun);
  if (of === undefined || (of === 'days' && !isDay && place.day > 1)) return null;
  const placed: Placed = { kind: 'nth', nth: place.day, of };
  if (other) placed.last = other.day;
  if (isDay) placed.length = 1;
  return { period: placed, next: next + 1 };
}

type Placed = Pick<Period & { kind: 'nth' }, 'kind' | 'nth' | 'of' | 'last' | 'length'>;

/** The first, second and so on; -1 is the last. */
interface Place {
  day: number;
  next: number;
}

function lastOrNth(tokens: readonly Token[], at: number): Place | null {
  return LAST.test(tokens[at]?.text ?? '')
    ? { day: -1, next: afterOrdinal(tokens, at + 1) }
    : placeAt(tokens, at);
}

/** "вторая декада июня". */
function decadeFrom(tokens: readonly Token[], place: Place): NthFound | null {
  const noun = tokens[place.next]?.text;
  const part = noun && /^декад/.test(noun) ? DECADES[place.day] : undefined;
  const month = part && monthWord(tokens[place.next + 1]?.text ?? '');
  return month ? { period: { kind: 'month', month }, part, next: place.next + 2 } : null;
}

/** "первый день лета", "в последний день месяца". */
function russianDayFrom(tokens: readonly Token[], place: Place): NthFound | null {
  const nth = place.day;
  if (nth !== 1 && nth !== -1) return null;
  if (!/^д(?:ень|ня|ню)$/.test(tokens[place.next]?.text ?? '')) return null;
  const at = place.next + 1;
  const word = tokens[at]?.text ?? '';
  const season = seasonWord(word);
  const ofSeason = season === undefined ? undefined : ((season * 3 + (nth === 1 ? 2 : 4)) % 12) + 1;
  const ofYear = /^года?$/.test(word) ? (nth === 1 ? 1 : 12) : undefined;
  const month = monthWord(word) ?? ofSeason ?? ofYear;
  if (month !== undefined)
    return { period: { kind: 'nth', nth, of: 'days', length: 1, month }, next: at + 1 };
  const shifted = shiftedMonth(tokens, at, false);
  if (!shifted) return null;
  const monthsAhead = shifted.ahead ?? 0;
  return { period: { kind: 'nth', nth, of: 'days', length: 1, monthsAhead }, next: shifted.next };
}

/** "first two weeks of June", "последние 10 дней мая". */
function countedFrom(tokens: readonly Token[], first: Place): NthFound | null {
  const place = first.day;
  if (place !== 1 && place !== -1) return null;
  const duration = durationAt(tokens, first.next);
  const isOne = duration?.next === first.next + 1 && !/^fortnights?$/.test(tokens[first.next]?.text ?? '');
  if (!duration || isOne || (duration.unit !== 'day' && duration.unit !== 'week')) return null;
  let next = duration.next;
  while (OF.has(tokens[next]?.text ?? '') && next - duration.next < 3) next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  const length = Math.min(31, duration.high * (duration.unit === 'week' ? 7 : 1));
  if (month === undefined) return null;
  return { period: { kind: 'nth', nth: place, of: 'days', length, month }, next: next + 1 };
}

/** The "second" of "first or second week". */
function otherPlace(tokens: readonly Token[], { day, next }: Place): Place | null {
  const other = JOINERS.has(tokens[next]?.text ?? '') ? placeAt(tokens, next + 1) : null;
  const isStretch = other && stretchOf(tokens[other.next]?.text ?? '') !== undefined;
  return isStretch && other.day > day && other.day <= 5 ? other : null;
}

const JOINERS = new Set(['or', 'and', '/', '-', 'to', 'или', 'и', 'либо']);

function placeAt(tokens: readonly Token[], at: number): Place | null {
  const said = dayNumberAt(tokens, at);
  if (!said) return null;
  return said.isOrdinal || tokens[at]?.text.length === 1 ? said : null;
}

function stretchOf(noun: string): number | 'week' | 'weekend' | 'days' | undefined {
  const weekday = weekdayWord(noun);
  if (weekday !== undefined) return weekday;
  if (timeUnitWord(noun) === 'week' || /^числах?$/.test(noun)) return 'week';
  if (noun === 'weekend' || /^выходн(?:ые|ых)$/.test(noun)) return 'weekend';
  return noun === 'days' || /^(?:дни|дней|днях|днях)$/.test(noun) ? 'days' : undefined;
}

/** The first, second and third decade of a month. */
const DECADES: Record<number, Part> = { 1: 'start', 2: 'middle', 3: 'end', [-1]: 'end' };
const PLURAL = /(?:ые|ых|ым|ыми|[ех])$/;
const COUNTED = /^(?:недел[иь]|дня|дней|weeks|days)$/;
const LAST = /^(?:последн[а-я]+|last|final)$/;
const OF = new Set(['of', 'in', 'the', 'в', 'во']);
