import { timeUnitWord } from '../text/date-words.ts';
import { ordinalWord } from '../text/number-words.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/scan.ts';
import { beginsCalendarUnit, unitAt, yearEndAt, yearOf } from './calendar-unit-at.ts';
import { dayAt } from './day-at.ts';
import { beginsFeast, type FeastFound, feastAt } from './feast.ts';
import { beginsNamed, namedCore } from './named-core.ts';
import { beginsNth, nthAt, nthBehind } from './nth-at.ts';
import { numericDateAt } from './numeric-date.ts';
import { oneAfter } from './other-of-kind.ts';
import { partWord, shiftWord } from './part-words.ts';
import type { Part, Period, Shift } from './period.ts';
import type { PeriodFound } from './period-found.ts';
import { beginsQuarter, quarterAt } from './quarter-at.ts';
import { beginsRelativeDay, relativeDay, relativeFigure } from './relative-day.ts';
import { beginsWeekOf, weekOf } from './week-of.ts';
import type { WhenReader } from './when-reader.ts';
import { fullYear, yearAfter, yearSaidShort } from './year-at.ts';

/** The period that begins at a token, with its part ("середина"), shift ("следующий") and year, or null. */
export function periodAt(reader: WhenReader, at: number): PeriodFound | null {
  const { tokens } = reader.scanned;
  if (tokens[at]?.type === 'word' && !beginsPeriod(tokens[at].text)) return null;
  const other = oneAfter(tokens, at);
  if (other) return { period: { kind: 'unit', unit: 'year' }, shift: 'next', next: other, isElliptic: true };
  const nth = nthAt(tokens, at);
  if (nth) return withYear(reader, nth);
  const feast = feastAt(tokens, at, reader.region);
  if (feast) return withYear(reader, feastOf(feast));
  const part = partAt(tokens, at);
  let next = part?.next ?? at;
  let shift = shiftWord(tokens[next]?.text ?? '');
  if (shift) next += 1;
  const isComing = shift === 'this' && tokens[next]?.text === 'coming';
  if (isComing && timeUnitWord(tokens[next + 1]?.text ?? '')) shift = 'next';
  while (shift && ALSO_SHIFT.has(tokens[next]?.text ?? '')) next += 1;
  if (shift && tokens[next]?.text === '.' && !tokens[next]?.gap) next += 1;
  const isLed = part !== null || shift !== undefined;
  const core = (part && newYearAt(tokens, next)) ?? coreAt(reader, next, isLed);
  if (!core) return isLed ? partAlone(tokens, next, part?.part, shift) : null;
  const isThisWeek = tokens[at]?.text === 'неделе' && tokens[at - 1]?.text === 'на';
  const isNow = isThisWeek || isRestOf(tokens, at);
  if (core.period.kind === 'unit' && !isLed && !isNow && core.period.later === undefined) return null;
  const isMonth = core.period.kind === 'unit' && core.period.unit === 'month' && part === null;
  const behind = isMonth ? nthBehind(tokens, core.next, { monthsAhead: shift === 'this' ? 0 : 1 }) : null;
  if (behind) return behind;
  const found: PeriodFound = { ...core, part: part?.part ?? core.part, shift: shift ?? core.shift };
  if (part?.to) found.partTo = part.to;
  if (isLed) delete found.weak;
  return withYear(reader, found);
}

/** Whether a period may begin with a word: whatever is read here begins with one of these. */
export const beginsPeriod = perWord(
  (word) =>
    beginsNth(word) ||
    beginsFeast(word) ||
    SIDES.has(word) ||
    partWord(word) !== undefined ||
    shiftWord(word) !== undefined ||
    beginsNamed(word) ||
    beginsRelativeDay(word) ||
    beginsQuarter(word) ||
    beginsCalendarUnit(word) ||
    beginsWeekOf(word),
);

/** "later in the year", "the rest of the month". */
function isRestOf(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== 'the') return false;
  const [of, rest] = [tokens[at - 2]?.text ?? '', tokens[at - 3]?.text ?? ''];
  return of === 'in'
    ? rest === 'later' || rest === 'on'
    : of === 'of' && (rest === 'rest' || rest === 'remainder');
}

function withYear(reader: WhenReader, found: PeriodFound): PeriodFound {
  const { period } = found;
  if (!YEARLY.has(period.kind) || ('year' in period && period.year !== undefined)) return found;
  if ('monthsAhead' in period || (period.kind === 'day' && period.month === undefined)) return found;
  const said = yearAfter(reader.scanned.tokens, found.next, reader.today);
  if (!said || (said.short && period.kind === 'day')) return found;
  return { ...found, period: { ...period, year: said.year } as Period, next: said.next };
}

function partAt(tokens: readonly Token[], at: number): { part: Part; to?: Part; next: number } | null {
  const word = tokens[at]?.text ?? '';
  let part = NOUN_PARTS.has(word) && tokens[at + 1]?.text === 'in' ? undefined : partWord(word);
  let next = at + 1;
  const side = SIDES.get(word);
  const half = side && HALVES.get(tokens[at + 1]?.text ?? '');
  if (side && !half) return null;
  if (side) {
    part = half === 'part' ? side : side === 'end' ? 'second' : 'first';
    next += 1;
  } else if (!part) {
    const place = ordinalWord(word) ?? (word === '1' ? 1 : word === '2' ? 2 : undefined);
    while (tokens[next]?.text === '-' || ORDINAL_TAIL.test(tokens[next]?.text ?? '')) next += 1;
    const noun = tokens[next]?.text ?? '';
    if ((place !== 1 && place !== 2) || !(noun === 'half' || /^половин/.test(noun))) return null;
    part = place === 1 ? 'first' : 'second';
    next += 1;
  }
  const to = PART_JOINERS.has(tokens[next]?.text ?? '') ? partWord(tokens[next + 1]?.text ?? '') : undefined;
  if (to) next += 2;
  while (OF.has(tokens[next]?.text ?? '') && next - at < 7) next += 1;
  return { part, next, ...(to && { to }) };
}

/** "следующего" alone is of the unit that the period before has, "в середине" of that period. */
function partAlone(
  tokens: readonly Token[],
  at: number,
  part: Part | undefined,
  shift: Shift | undefined,
): PeriodFound | null {
  const ends = tokens[at]?.type !== 'word' || ELLIPSIS_ENDS.has(tokens[at]?.text ?? '');
  if (!ends || shift === 'coming') return null;
  return { period: { kind: 'unit', unit: 'year' }, part, shift, next: at, isElliptic: true };
}

function coreAt(reader: WhenReader, at: number, isLed: boolean): PeriodFound | null {
  const { tokens } = reader.scanned;
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '"') return dayAt(tokens, at);
  if (token.type === 'sign') return null;
  const feast = isLed ? feastAt(tokens, at, reader.region) : null;
  if (feast) return feastOf(feast);
  if (token.type === 'number') return figureAt(reader, at, isLed);
  return (
    namedCore(reader, at, isLed) ??
    relativeDay(reader, at) ??
    quarterAt(tokens, at, true) ??
    dayAt(tokens, at) ??
    yearEndAt(tokens, at) ??
    weekOf(reader, at) ??
    unitAt(tokens, at, isLed) ??
    yearOf(tokens, at)
  );
}

/** A day whose month is said is surer than the same figures taken for a date: "6/7 June". */
function figureAt(reader: WhenReader, at: number, isLed: boolean): PeriodFound | null {
  const { tokens } = reader.scanned;
  const said = yearSaidShort(tokens, at);
  if (said) return { period: { kind: 'year', year: said.year }, next: said.next };
  const day = dayAt(tokens, at);
  const isOfMonth = day?.period.kind === 'day' && day.period.month !== undefined;
  return (
    relativeFigure(reader, at) ??
    (isOfMonth ? day : null) ??
    numericDateAt(tokens, at, reader.order) ??
    quarterAt(tokens, at, isLed || hasQuarterLead(tokens, at)) ??
    day ??
    yearOf(tokens, at)
  );
}

function feastOf({ feast, next, year }: FeastFound): PeriodFound {
  return { period: { kind: 'feast', feast, ...(year && { year }) }, next, weak: true };
}

/** The year of "в начале нового года", "в конце нового 2027 года", of which a part is said. */
function newYearAt(tokens: readonly Token[], at: number): PeriodFound | null {
  if (tokens[at]?.text !== 'нового') return null;
  const isSaid = tokens[at + 1]?.type === 'number';
  const year = isSaid ? fullYear(tokens[at + 1]?.text ?? '') : null;
  const noun = isSaid ? at + 2 : at + 1;
  if (tokens[noun]?.text !== 'года' || (isSaid && !year)) return null;
  return year
    ? { period: { kind: 'year', year }, next: noun + 1 }
    : { period: { kind: 'unit', unit: 'year', later: 1 }, next: noun + 1 };
}

function hasQuarterLead(tokens: readonly Token[], at: number): boolean {
  return QUARTER_LEADS.has(tokens[at - 1]?.text ?? '');
}

/** "latter half of", "the back end of", "early part of". */
const SIDES = new Map<string, 'start' | 'end'>([
  ['latter', 'end'],
  ['later', 'end'],
  ['back', 'end'],
  ['tail', 'end'],
  ['far', 'end'],
  ['front', 'start'],
  ['former', 'start'],
  ['earlier', 'start'],
]);
const HALVES = new Map<string, 'half' | 'part'>([
  ['half', 'half'],
  ['part', 'part'],
  ['end', 'part'],
  ['stages', 'part'],
]);
const YEARLY = new Set<Period['kind']>(['day', 'month', 'season', 'quarter', 'half', 'nth', 'feast']);

const ALSO_SHIFT = new Set(['же', 'ближайшую', 'ближайший', 'ближайшие', 'coming', 'же']);

/** "start in April" is no part of it, "early in April" is. */
const NOUN_PARTS = new Set(['start', 'end', 'beginning', 'close', 'ending', 'outset']);

const PART_JOINERS = new Set(['to', '-', 'or', '/', 'или', 'и', 'and']);

const OF = new Set([
  'of',
  'the',
  '-',
  'in',
  'by',
  'part',
  'days',
  'ish',
  'this',
  'рабочей',
  'календарного',
  'самого',
]);

const ORDINAL_TAIL = /^(?:st|nd|ая|ой|ую|я|й|ю)$/;

const ELLIPSIS_ENDS = new Set(['а', 'или', 'or', 'и', 'and', 'наверное', 'maybe', 'скорее', 'probably']);

const QUARTER_LEADS = new Set(
  'до с со после конце конца концу начале начала началу середине середины из в от к'.split(' '),
);
