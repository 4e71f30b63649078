import { monthWord, timeUnitWord, weekdayWord } from './date-words.ts';
import { shiftedMonth } from './day-at.ts';
import { afterOrdinal, dayNumberAt } from './day-number.ts';
import { durationAt } from './duration-at.ts';
import type { Part, Period } from './period.ts';
import type { Token } from './scan.ts';

interface NthFound {
  period: Period;
  part?: Part;
  next: number;
}

/** "первая суббота июня", "last Friday in May", "2nd weekend of next month", "последние дни марта", "3rd week of July". */
export function nthAt(tokens: readonly Token[], at: number): NthFound | null {
  const word = tokens[at]?.text ?? '';
  const isLast = LAST.test(word);
  const place = isLast
    ? { day: -1, next: afterOrdinal(tokens, at + 1), isOrdinal: true }
    : placeAt(tokens, at);
  if (!place || place.day > 5) return null;
  const counted = countedAt(tokens, place.next, place.day);
  if (counted) return counted;
  const other = isLast ? null : otherPlace(tokens, place);
  const after = other?.next ?? place.next;
  const last = other ? { last: other.day } : {};
  const noun = tokens[after]?.text ?? '';
  const decade = /^декад/.test(noun) ? DECADES[place.day] : undefined;
  const month = decade && monthWord(tokens[after + 1]?.text ?? '');
  if (decade && month) return { period: { kind: 'month', month }, part: decade, next: after + 2 };
  const isDay = noun === 'day';
  const of = isDay ? 'days' : stretchOf(noun);
  if (of === undefined || (of === 'days' && !isDay && place.day > 1)) return null;
  let next = after + 1;
  const first = next;
  while (OF.has(tokens[next]?.text ?? '') && next - first < 3) next += 1;
  const within = monthWord(tokens[next]?.text ?? '');
  if (within !== undefined)
    return {
      period: { kind: 'nth', nth: place.day, of, month: within, ...last, ...(isDay && { length: 1 }) },
      next: next + 1,
    };
  const shifted = shiftedMonth(tokens, next, next > first);
  return (
    shifted && {
      period: {
        kind: 'nth',
        nth: place.day,
        of,
        monthsAhead: shifted.ahead ?? 0,
        ...last,
        ...(isDay && { length: 1 }),
      },
      next: shifted.next,
    }
  );
}

/** "first two weeks of June", "последние 10 дней мая". */
function countedAt(
  tokens: readonly Token[],
  at: number,
  place: number,
): { period: Period; next: number } | null {
  const duration = place === 1 || place === -1 ? durationAt(tokens, at) : null;
  const isOne = duration?.next === at + 1 && !/^fortnights?$/.test(tokens[at]?.text ?? '');
  if (!duration || isOne || (duration.unit !== 'day' && duration.unit !== 'week')) return null;
  let next = duration.next;
  while (OF.has(tokens[next]?.text ?? '') && next - duration.next < 3) next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  const length = Math.min(31, duration.high * (duration.unit === 'week' ? 7 : 1));
  if (month === undefined) return null;
  return { period: { kind: 'nth', nth: place, of: 'days', length, month }, next: next + 1 };
}

/** The "second" of "first or second week". */
function otherPlace(
  tokens: readonly Token[],
  { day, next }: { day: number; next: number },
): { day: number; next: number } | null {
  const other = JOINERS.has(tokens[next]?.text ?? '') ? placeAt(tokens, next + 1) : null;
  const isStretch = other && stretchOf(tokens[other.next]?.text ?? '') !== undefined;
  return isStretch && other.day > day && other.day <= 5 ? other : null;
}

const JOINERS = new Set(['or', 'and', '/', '-', 'to', 'или', 'и', 'либо']);

function placeAt(tokens: readonly Token[], at: number): { day: number; next: number } | null {
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
const LAST = /^(?:последн[а-я]+|last|final)$/;
const OF = new Set(['of', 'in', 'the', 'в', 'во']);
