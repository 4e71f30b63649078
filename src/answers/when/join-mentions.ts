import type { Token } from '../text/scan.ts';
import { joinRange } from './join-range.ts';
import type { Mention } from './mention.ts';
import { otherOfKind } from './other-of-kind.ts';
import type { Period } from './period.ts';
import type { PeriodFound } from './period-found.ts';

/** Puts together what makes one time: "в субботу 20 июня", "в мае, 15-го", "с понедельника по среду на той неделе". */
export function joinMentions(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const between = before ? tokens.slice(before.next, mention.at).map(({ text }) => text) : [];
    const other = between.length <= MOST_REFUSED ? otherOfKind(before, mention, between) : null;
    if (before && other) {
      if (!other.denied) refuseLike(joined, other);
      joined.push(other);
      continue;
    }
    const one = before && !before.denied && !mention.denied ? join(tokens, before, mention) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(mention);
  }
  return joined.filter(({ found }) => !found?.isElliptic);
}

/** Refuses "пятницу" and "не эту" of "в пятницу, не эту, а следующую". */
function refuseLike(joined: Mention[], { found }: Mention): void {
  for (let at = joined.length - 1; at >= joined.length - 2; at -= 1) {
    const one = joined[at];
    if (one && one.found?.period === found?.period) joined[at] = { ...one, denied: true };
  }
}

function join(tokens: readonly Token[], one: Mention, other: Mention): Mention | null {
  if (!one.found || other.at - one.next > MOST_BETWEEN) return null;
  const isOfDays = ON_DAYS.has(one.found.period.kind) && ON_DAYS.has(other.found?.period.kind ?? 'year');
  const first = isOfDays ? afterClock(tokens, one.next) : one.next;
  const between = tokens.slice(first, other.at).map(({ text }) => text);
  if (!other.found) return weekdayInWeeks(one, other, between);
  const isTo = between.length === 1 && between[0] === 'to' && !one.to;
  if (isTo && isPreferred(tokens, one)) return { ...one, next: other.next };
  if (isTo && isMoved(tokens, one)) return { ...other, first: one.first };
  return (
    feastAndDate(one, other, between) ??
    bankHolidayMonday(tokens, one, other, between) ??
    weekdayAndDate(one, other, between) ??
    weekdayAndWeek(one, other, between) ??
    partOfBefore(one, other, between) ??
    dayAndMonth(one, other, between) ??
    joinRange(one, other, between)
  );
}

/** Where the words go on behind a time of day: the "or" of "mon 9:30 or tue 10:15". */
function afterClock(tokens: readonly Token[], at: number): number {
  let next = CLOCK_LEADS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  if (DAY_PARTS.test(tokens[next]?.text ?? '')) return next + 1;
  if (tokens[next]?.type !== 'number') return at;
  next += 1;
  const isExact = /^[:.]$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.gap === false;
  if (isExact) next += 2;
  const isNamed = CLOCK.test(tokens[next]?.text ?? '');
  if (isNamed) next += 1;
  return isExact || isNamed || CLOCK_LEADS.has(tokens[at]?.text ?? '') ? next : at;
}

const ON_DAYS = new Set<Period['kind']>(['weekday', 'days', 'day']);
const CLOCK_LEADS = new Set(['at', '@', 'в', 'after', 'around']);
const CLOCK = /^(?:am|pm|oclock|o'clock|ish|утра|дня|вечера|часов)$/;
const DAY_PARTS = /^(?:morning|afternoon|evening|night|утром|днем|вечером)$/;

/** "prefer July to June". */
function isPreferred(tokens: readonly Token[], { first }: Mention): boolean {
  return PREFERRED.has(tokens[first - 1]?.text ?? '');
}

/** "move it from Friday to Saturday", "change May to June". */
function isMoved(tokens: readonly Token[], { first }: Mention): boolean {
  for (let back = 1; back <= 3; back += 1) if (MOVE.test(tokens[first - back]?.text ?? '')) return true;
  return false;
}

const MOVE =
  /^(?:mov(?:e|ed|ing)|chang(?:e|ed|ing)|switch(?:ed)?|swap(?:ped)?|push(?:ed)?|bring|reschedul(?:e|ed)|shift(?:ed)?|postponed?|amend(?:ed)?)$/;

/** "father's day 21 June", "Easter, 5 April": the date is what holds. */
function feastAndDate(one: Mention, other: Mention, between: readonly string[]): Mention | null {
  const [first, second] = [one.found?.period, other.found?.period];
  if (first?.kind !== 'feast' || second?.kind !== 'day' || second.month === undefined) return null;
  if (one.role !== null || !between.every((word) => BESIDE.has(word) && word !== '-')) return null;
  return { ...other, first: one.first, at: one.at };
}

/** The Monday that a bank holiday is, named once more right behind it. */
function bankHolidayMonday(
  tokens: readonly Token[],
  one: Mention,
  other: Mention,
  between: readonly string[],
): Mention | null {
  const [first, second] = [one.found?.period, other.found?.period];
  if (first?.kind !== 'feast' || second?.kind !== 'weekday' || second.weekday !== 1) return null;
  const isBank = tokens[one.next - 1]?.text === 'holiday' && tokens[one.next - 2]?.text === 'bank';
  if (!isBank || one.to || other.to || !between.every((word) => BESIDE.has(word))) return null;
  return { ...one, next: other.next };
}

/** "в субботу 20 июня", "25 April, it's a Saturday". */
function weekdayAndDate(one: Mention, other: Mention, between: readonly string[]): Mention | null {
  if (!between.every((word) => BESIDE.has(word)) || one.to || other.to) return null;
  const [first, second] = [one.found?.period, other.found?.period];
  const role = one.role ?? other.role;
  const isStretch = second?.kind === 'day' && second.last !== undefined;
  if ((first?.kind === 'weekday' || first?.kind === 'weekend') && isStretch)
    return { ...other, first: one.first, at: one.at, role };
  if (first?.kind === 'weekday' && second?.kind === 'day') {
    return { ...other, first: one.first, at: one.at, role, weekday: first.weekday, about: other.about };
  }
  if (first?.kind !== 'day' || second?.kind !== 'weekday' || first.last !== undefined) return null;
  return second.weeks === undefined && !other.found?.shift
    ? { ...one, next: other.next, weekday: second.weekday }
    : null;
}

/** "в пятницу на следующей неделе", "next week Thursday", "mon to wed next week". */
function weekdayAndWeek(one: Mention, other: Mention, between: readonly string[]): Mention | null {
  if (!between.every((word) => OF_WEEK.has(word))) return null;
  const [first, second] = [one.found, other.found];
  if (first?.period.kind === 'weekday' && second) {
    const week = weekOf(second);
    if (week === null) return null;
    const { to } = one;
    return {
      ...one,
      next: other.next,
      found: inWeek(first, week),
      ...(to?.period.kind === 'weekday' && { to: inWeek(to, week) }),
    };
  }
  if (!first || second?.period.kind !== 'weekday' || one.to) return null;
  const week = weekOf(first);
  return week === null
    ? null
    : { ...other, first: one.first, role: one.role ?? other.role, found: inWeek(second, week) };
}

/** "в субботу через неделю". */
function weekdayInWeeks(one: Mention, { weeks, next }: Mention, between: readonly string[]): Mention | null {
  const { found } = one;
  if (found?.period.kind !== 'weekday' || weeks === undefined || between.length > 0) return null;
  return { ...one, next, found: { ...found, period: { ...found.period, weeks } } };
}

/** How many weeks from this one a named week is. */
function weekOf({ period, shift, part }: PeriodFound): number | null {
  if (period.kind !== 'unit' || period.unit !== 'week' || part) return null;
  return period.later ?? (shift === 'next' ? 1 : 0);
}

function inWeek(found: PeriodFound, week: number): PeriodFound {
  if (found.period.kind !== 'weekday') return found;
  return { period: { kind: 'weekday', weekday: found.period.weekday, week }, next: found.next };
}

/** "в августе, где-то в середине", "June, towards the end". */
function partOfBefore(one: Mention, other: Mention, between: readonly string[]): Mention | null {
  const { found } = other;
  if (!found?.isElliptic || !found.part || found.shift || one.to || !one.found || one.found.part) return null;
  if (!between.every((word) => BESIDE.has(word) || PART_LEADS.has(word))) return null;
  return { ...one, next: other.next, found: { ...one.found, part: found.part } };
}

/** "в мае, 15-го", "15-го, в мае", "25-го, следующего месяца". */
function dayAndMonth(one: Mention, other: Mention, between: readonly string[]): Mention | null {
  if (!between.every((word) => BESIDE.has(word)) || one.to || other.to) return null;
  const [first, second] = [one.found?.period, other.found?.period];
  if (first?.kind === 'month' && second && isDayAlone(second))
    return { ...other, first: one.first, role: one.role ?? other.role, found: dayOf(other.found, first) };
  if (!first || !isDayAlone(first) || second?.kind !== 'month' || other.found?.part || other.role)
    return null;
  return { ...one, next: other.next, found: dayOf(one.found, second) };
}

function isDayAlone(period: PeriodFound['period']): boolean {
  return period.kind === 'day' && period.month === undefined && period.monthsAhead === undefined;
}

function dayOf(
  found: PeriodFound | undefined,
  { month, year }: { month: number; year?: number },
): PeriodFound {
  if (found?.period.kind !== 'day') throw new TypeError('Only a day is put into a month.');
  return {
    period: { ...found.period, month, ...(year === undefined ? {} : { year }) },
    next: found.next,
  };
}

const MOST_BETWEEN = 6;
/** Between a time that is refused and the next of its kind. */
const MOST_REFUSED = 9;
const BESIDE = new Set(
  ", . ( ) - ' в во на the on of it s its a это то is числа где около примерно как раз this maybe probably so which for".split(
    ' ',
  ),
);
const PREFERRED = new Set(['prefer', 'preferred', 'preferring']);
const PART_LEADS = new Set('ближе к ко самом самый самое towards toward at from скорее лучше или'.split(' '));
const OF_WEEK = new Set([',', 'на', 'в', 'во', 'on', 'of', 'the', 'in', 'уже', '-']);
