import type { Mention } from './mention.ts';
import type { Period } from './period.ts';
import type { PeriodFound } from './period-found.ts';

/** "с мая по июнь", "май–июнь", "between June and August", "8 апреля или 9-го", "конец года или начало следующего". */
export function joinRange(one: Mention, other: Mention, between: readonly string[]): Mention | null {
  if (!one.found || !other.found) return null;
  if (isSequence(one, other, between)) {
    if (one.to) return listed(one, other);
    const to = completed(one.found, other.found)?.to ?? other.found;
    return { ...one, next: other.next, role: null, to, isChoice: true };
  }
  const stated = between.filter((word) => !DAY_PARTS.has(word));
  const words = stated[0] === ',' ? stated.slice(1) : stated;
  const [joiner = '', ...rest] = words;
  if (one.role === 'until' && other.role === null && UP_TO_BOTH.has(words.join(' ')) && areMonths(one, other))
    return { ...one, next: other.next, found: other.found };
  if (joiner === 'но' && !rest.some((word) => POSSIBLY.has(word))) return null;
  const isRange = RANGES.has(joiner) || (joiner === 'на' && isNight(one.found, other.found));
  if (!(isRange || JOINERS.has(joiner)) || !rest.every((word) => SKIPPED.has(word))) return null;
  if (one.to) return isRange || one.found.partTo ? null : listed(one, other);
  if (one.role === 'until' || one.role === 'before' || one.role === 'after') return null;
  if (other.role !== null && !(isRange && other.role === 'until')) return null;
  if (one.role === 'from' && !isRange) return { ...one, next: other.next };
  const ends = completed(one.found, other.found);
  const isChoice = CHOICES.has(joiner);
  return (
    ends && {
      ...one,
      next: other.next,
      role: null,
      ...(isChoice && { isChoice }),
      ...ends,
      confidence: Math.min(one.confidence, 0.9),
    }
  );
}

/** "к августу-сентябрю" */
function areMonths({ found: one }: Mention, { found: other }: Mention): boolean {
  return one?.period.kind === 'month' && other?.period.kind === 'month' && !one.part && !other.part;
}

/** "в ночь с 31 декабря на 1 января": the day after. */
function isNight({ period: one }: PeriodFound, { period: other }: PeriodFound): boolean {
  if (one.kind !== 'day' || other.kind !== 'day' || !one.month || !other.month) return false;
  const isSame = one.month === other.month && other.day === one.day + 1;
  return isSame || (other.day === 1 && one.day >= 28 && other.month === (one.month % 12) + 1);
}

/** "пн, ср или пт": from the first to the last. */
function listed({ isChoice: _, ...one }: Mention, { next, found }: Mention): Mention {
  return { ...one, next, ...(found && { to: found }) };
}

/** "июль, август", "end of May beginning of June". */
function isSequence(one: Mention, other: Mention, between: readonly string[]): boolean {
  const [first, last] = [one.found?.period, other.found?.period];
  if (between.length > 1 || (between.length === 1 && between[0] !== ',')) return false;
  const isNextPart = other.found?.isElliptic && other.found.part && other.found.shift && between.length === 0;
  if (isNextPart && first?.kind === 'unit' && one.found?.part) return true;
  if (!first || first.kind !== last?.kind || !IN_SEQUENCE.has(first.kind)) return false;
  if (first.kind === 'day' && (first.month === undefined || last.kind !== 'day' || last.month === undefined))
    return false;
  return (
    (one.role ?? 'from') === 'from' && other.first === other.at && !one.found?.shift && !other.found?.shift
  );
}

/** What one end leaves unsaid, the other says. */
function completed(one: PeriodFound, other: PeriodFound): { found: PeriodFound; to: PeriodFound } | null {
  const [first, last] = [one.period, other.period];
  if (other.isElliptic) {
    if (!other.shift) return null;
    if (LIKE_UNITS.has(first.kind)) return { found: one, to: { ...other, period: first } };
    const unit = first.kind === 'unit' ? first.unit : first.kind === 'month' ? 'month' : null;
    return unit && { found: one, to: { ...other, period: { kind: 'unit', unit } } };
  }
  if (first.kind === 'weekday' && last.kind === 'weekday') {
    const week = last.week ?? first.week;
    if (week === undefined) return { found: one, to: other };
    return {
      found: { ...one, period: { ...first, week } },
      to: { ...other, period: { ...last, week } },
    };
  }
  if (first.kind !== 'day' || last.kind !== 'day') return { found: one, to: other };
  if (first.month === undefined && first.monthsAhead === undefined && last.month !== undefined) {
    const month = first.day < last.day ? last.month : ((last.month + 10) % 12) + 1;
    return { found: { ...one, period: { ...first, month } }, to: other };
  }
  if (last.month === undefined && last.monthsAhead === undefined && first.month !== undefined)
    return { found: one, to: { ...other, period: { ...last, month: first.month } } };
  return { found: one, to: other };
}

const LIKE_UNITS = new Set<Period['kind']>(['weekend', 'weekday', 'season']);
/** The evening of "с пятницы вечера по воскресенье". */
const DAY_PARTS = new Set([
  'вечер',
  'вечера',
  'вечером',
  'утро',
  'утра',
  'утром',
  'днем',
  'обеда',
  'ночь',
  'ночи',
]);
const UP_TO_BOTH = new Set(['', '-', '/', 'или']);
const HEDGES = 'maybe possibly perhaps poss otherwise alternatively failing'.split(' ');
const CHOICES = new Set(['или', 'or', 'либо', 'но', 'а', ...HEDGES]);
const IN_SEQUENCE = new Set(['day', 'month', 'season', 'quarter', 'weekday']);
const RANGES = new Set([
  'максимум',
  'макс',
  'край',
  '-',
  'по',
  'до',
  'to',
  'till',
  'til',
  'until',
  'through',
  'thru',
  'up',
]);
const POSSIBLY = new Set(['может', 'можно', 'возможно', 'даже', 'хоть']);
const JOINERS = new Set([...RANGES, ...CHOICES, 'и', 'and', '/', '&', 'ну', '+']);
const SKIPPED = new Set([
  ...POSSIBLY,
  'быть',
  'если',
  'что',
  'в',
  'во',
  'in',
  'the',
  'на',
  '-',
  'even',
  'может',
  'maybe',
  'и',
  'или',
  'or',
  'even',
  'on',
  'to',
  'до',
  'до',
  'possibly',
  'perhaps',
  'poss',
  'that',
  'else',
  'probably',
  'sometime',
  'уже',
  'даже',
  'with',
  'либо',
]);
