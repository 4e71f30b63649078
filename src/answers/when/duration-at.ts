import { beginsNumber } from '../amounts/number-in-words.ts';
import { numberAt } from '../amounts/read-number.ts';
import { type TimeUnit, timeUnitWord } from '../text/date-words.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/scan.ts';
import { addMonths, type Day, type DaySpan } from './calendar.ts';

/** A length of time as it stands in the text: "6–8 недель", "полтора года", "a couple of months". */
export interface Duration {
  low: number;
  high: number;
  unit: TimeUnit;
  next: number;
  /** "пару", "несколько", "a few", or the number behind its unit: "недели две". */
  rough: boolean;
  /** "6+ months". */
  orMore?: true;
}

export function durationAt(tokens: readonly Token[], at: number): Duration | null {
  if (tokens[at]?.type === 'word' && !beginsDuration(tokens[at].text)) return null;
  let index = at;
  let rough = false;
  while (ROUGH.has(tokens[index]?.text ?? '') && index - at < 4) {
    if (tokens[index]?.text !== 'the') rough = true;
    index += 1;
  }
  const isBetween = tokens[index]?.text === 'between';
  if (isBetween) index += 1;
  const one = inverted(tokens, index) ?? counted(tokens, index, isBetween) ?? bare(tokens, index);
  if (!one) return null;
  const found = upTo(tokens, one, isBetween);
  let next = found.next;
  while (AFTER_ROUGH.has(tokens[next]?.text ?? '')) next += 1;
  if (tokens[next]?.text === 'or' && tokens[next + 1]?.text === 'so') next += 2;
  if (tokens[next]?.text === 'или' && tokens[next + 1]?.text === 'около')
    next += tokens[next + 2]?.text === 'того' ? 3 : 0;
  return { ...found, next, rough: rough || found.rough || next !== found.next };
}

/** Whether a length of time may begin with a word: whatever is read below begins with one of these. */
export const beginsDuration = perWord(
  (word) =>
    ROUGH.has(word) ||
    word === 'between' ||
    INVERTED.test(word) ||
    HALVES.test(word) ||
    VAGUE.has(word) ||
    TOGETHER.has(word) ||
    beginsNumber(word) ||
    beginsUnit(word),
);

/** "6 months to a year", "3 weeks or 4 weeks": the longer end said with its own unit. */
function upTo(tokens: readonly Token[], one: Duration, isBetween: boolean): Duration {
  const joiner = tokens[one.next]?.text ?? '';
  if (!LONGER_JOINERS.has(joiner) && !(isBetween && joiner === 'and')) return one;
  const other = counted(tokens, one.next + 1, false) ?? bare(tokens, one.next + 1);
  const times = other && (other.unit === one.unit ? 1 : TIMES_LONGER.get(`${other.unit} ${one.unit}`));
  if (!other || !times || other.high * times <= one.high) return one;
  return { ...one, high: other.high * times, next: other.next };
}

const LONGER_JOINERS = new Set(['-', 'or', 'to', 'или']);
/** How many of the shorter unit the longer one has. */
const TIMES_LONGER = new Map([
  ['year month', 12],
  ['month week', 4.35],
  ['week day', 7],
  ['quarter month', 3],
  ['year week', 52],
]);

/** The days on which a duration from today ends. */
export function afterDuration(today: Day, duration: Duration): DaySpan {
  return {
    start: later(today, duration.low, duration.unit),
    end: later(today, duration.high, duration.unit),
  };
}

/** The days on which a duration that ends on a day begins. */
export function beforeDuration(day: Day, duration: Duration): DaySpan {
  return {
    start: later(day, -duration.high, duration.unit),
    end: later(day, -duration.low, duration.unit),
  };
}

function later(today: Day, count: number, unit: TimeUnit): Day {
  switch (unit) {
    case 'minute':
      return today;
    case 'hour':
      return today + Math.floor(count / 24);
    case 'day':
      return today + Math.round(count);
    case 'workday':
      return today + Math.round((count * 7) / 5);
    case 'week':
      return today + Math.round(count * 7);
    default: {
      const months = count * MONTHS_IN[unit];
      const whole = Math.floor(months);
      return addMonths(today, whole) + Math.round((months - whole) * 30);
    }
  }
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** "6–8 недель", "пару месяцев", "a year and a half", "полгода". */
function counted(tokens: readonly Token[], at: number, isBetween: boolean): Duration | null {
  const halved = halfYear(tokens, at);
  if (halved) return halved;
  const vagueAt = articled(tokens, at) ? at + 1 : at;
  const vague = VAGUE.get(tokens[vagueAt]?.text ?? '');
  if (vague) {
    const index = tokens[vagueAt + 1]?.text === 'of' ? vagueAt + 2 : vagueAt + 1;
    const unit = unitAt(tokens, index);
    return unit ? { ...ofUnit(unit, vague[0], vague[1]), rough: false } : null;
  }
  const together = TOGETHER.get(tokens[at]?.text ?? '');
  if (together && /^сут/.test(tokens[at + 1]?.text ?? ''))
    return { low: together, high: together, unit: 'day', next: at + 2, rough: false };
  const either = eitherAt(tokens, at);
  if (either) return either;
  const first = numberAt(tokens, articled(tokens, at) ? at + 1 : at);
  if (!first || first.scale >= 1000 || first.value > 400) return null;
  let { next } = first;
  let high = first.value;
  const orMore = tokens[next]?.text === '+' && unitAt(tokens, next + 1) !== null;
  if (orMore) next += 1;
  if (JOINERS.has(tokens[next]?.text ?? '') || (isBetween && tokens[next]?.text === 'and')) {
    const second = numberAt(tokens, next + 1);
    if (second && second.value > first.value) {
      high = second.value;
      next = second.next;
    }
  } else {
    const second = first.digits ? null : numberAt(tokens, next);
    if (second && second.value > first.value && second.value <= first.value * 2) {
      high = second.value;
      next = second.next;
    }
  }
  if (tokens[next]?.text === 'of') next += 1;
  const unit = unitAt(tokens, next);
  if (!unit || NAMED_QUARTER.has(tokens[next]?.text ?? '')) return null;
  const more = andHalf(tokens, unit.next);
  const half = more ? 0.5 : 0;
  return {
    ...ofUnit(unit, first.value + half, high + half),
    next: more ?? unit.next,
    rough: first.rough,
    ...((orMore || first.orMore) && { orMore: true }),
  };
}

/** "2/3 months", "2,3 weeks": the one or the other. */
function eitherAt(tokens: readonly Token[], at: number): Duration | null {
  const [one, sign, two] = tokens.slice(at, at + 3);
  if (one?.type !== 'number' || two?.type !== 'number' || two.gap || two.text.length > 2) return null;
  if (sign?.text !== '/' && sign?.text !== ',') return null;
  const [low, high] = [Number(one.text), Number(two.text)];
  const isNear = sign.text === ',' ? high === low + 1 : high > low && high <= low * 3;
  const unit = isNear ? unitAt(tokens, at + 3) : null;
  return unit && { ...ofUnit(unit, low, high), rough: false };
}

function halfYear(tokens: readonly Token[], at: number): Duration | null {
  const text = tokens[at]?.text ?? '';
  if (text === 'полгода' || text === 'полугода' || text === 'полгодика' || text === 'полгодик') {
    const year = tokens[at + 1]?.text === '-' && timeUnitWord(tokens[at + 2]?.text ?? '') === 'year';
    return { low: 6, high: year ? 12 : 6, unit: 'month', next: year ? at + 3 : at + 1, rough: false };
  }
  if (text === 'полчаса' || text === 'полчасика')
    return { low: 0.5, high: 0.5, unit: 'hour', next: at + 1, rough: false };
  if (text === 'полмесяца') return { low: 15, high: 15, unit: 'day', next: at + 1, rough: true };
  if (text !== 'half' && text !== 'пол') return null;
  const index = ['a', 'an', 'the', '-'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const unit = unitAt(tokens, index);
  if (unit?.unit === 'hour') return { low: 0.5, high: 0.5, unit: 'hour', next: unit.next, rough: false };
  return unit?.unit === 'year' || unit?.unit === 'month'
    ? {
        low: unit.unit === 'year' ? 6 : 0.5,
        high: unit.unit === 'year' ? 6 : 0.5,
        unit: 'month',
        next: unit.next,
        rough: false,
      }
    : null;
}

/** "недели две", "месяца через три": the number behind its unit. `next` stands after the number. */
function inverted(tokens: readonly Token[], at: number): Duration | null {
  const word = tokens[at]?.text ?? '';
  if (!INVERTED.test(word)) return null;
  const unit = timeUnitWord(word);
  const index = tokens[at + 1]?.text === 'через' ? at + 2 : at + 1;
  const number = numberAt(tokens, index);
  if (
    !unit ||
    !number ||
    number.scale > 1 ||
    number.value > 60 ||
    timeUnitWord(tokens[number.next]?.text ?? '')
  )
    return null;
  let high = number.value;
  let { next } = number;
  const second = numberAt(tokens, JOINERS.has(tokens[next]?.text ?? '') ? next + 1 : next);
  if (second && second.value > number.value && second.value <= number.value * 3) {
    high = second.value;
    next = second.next;
  }
  return { low: number.value, high, unit, next, rough: true };
}

/** "неделю", "a month", "месяц-два", "a month or two", "год-полтора", "a year and a half". */
function bare(tokens: readonly Token[], at: number): Duration | null {
  const index = articled(tokens, at) ? at + 1 : at;
  const unit = unitAt(tokens, index);
  if (!unit) return null;
  const more = andHalf(tokens, unit.next);
  if (more) return { ...ofUnit(unit, 1.5, 1.5), next: more, rough: false };
  const joined = JOINERS.has(tokens[unit.next]?.text ?? '') ? unit.next + 1 : unit.next;
  const other = tokens[joined]?.text ?? '';
  if (other === 'другой' || other === 'другую')
    return { ...ofUnit(unit, 1, 2), next: joined + 1, rough: true };
  const second = joined > unit.next ? numberAt(tokens, joined) : null;
  if (second && second.value > 1 && second.value <= 3 && second.scale === 1) {
    const own = timeUnitWord(tokens[second.next]?.text ?? '');
    if (!own) return { ...ofUnit(unit, 1, second.value), next: second.next, rough: false };
  }
  return { ...ofUnit(unit, 1, 1), rough: false };
}

function andHalf(tokens: readonly Token[], at: number): number | null {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.text);
  if (words[0] === 'and' && words[1] === 'a' && words[2] === 'half') return at + 3;
  return words[0] === 'с' && words[1] === 'половиной' ? at + 2 : null;
}

interface UnitFound {
  unit: TimeUnit;
  next: number;
  /** How many of the unit it is: a fortnight is two weeks. */
  times?: number;
}

function ofUnit({ unit, next, times = 1 }: UnitFound, low: number, high: number): Omit<Duration, 'rough'> {
  return { low: low * times, high: high * times, unit, next };
}

const beginsUnit = perWord(
  (word) =>
    timeUnitWord(word) !== undefined || FORTNIGHT.test(word) || WORKING.test(word) || CALENDAR.test(word),
);

function unitAt(tokens: readonly Token[], at: number): UnitFound | null {
  const word = tokens[at]?.text ?? '';
  if (!beginsUnit(word)) return null;
  if (FORTNIGHT.test(word)) return { unit: 'week', next: at + 1, times: 2 };
  if (WORKING.test(word) && timeUnitWord(tokens[at + 1]?.text ?? '') === 'day')
    return { unit: 'workday', next: at + 2 };
  const index = CALENDAR.test(word) ? at + 1 : at;
  const unit = timeUnitWord(tokens[index]?.text ?? '');
  if (!unit || unit === 'half') return null;
  const dot = tokens[index + 1];
  return { unit, next: dot?.text === '.' && !dot.gap && tokens[index + 2] ? index + 2 : index + 1 };
}

function articled(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return text === 'a' || text === 'an' || text === 'the';
}

/** "3 квартал" is a part of the year, "3 квартала" a length. */
const NAMED_QUARTER = new Set(['квартал', 'квартале', 'кварталу', 'кв']);
const HALVES = /^(?:пол|half$)/;
const FORTNIGHT = /^fortnights?$/;
const WORKING = /^(?:рабоч|business$|working$)/;
const CALENDAR = /^(?:календарн|calendar$|полн|full$|whole$)/;
const VAGUE = new Map<string, [number, number]>([
  ['несколько', [2, 5]],
  ['few', [2, 4]],
  ['several', [3, 6]],
]);
/** How Russian counts "суток". */
const TOGETHER = new Map([
  ['двое', 2],
  ['трое', 3],
  ['четверо', 4],
]);
const ROUGH = new Set(
  'примерно около где то about around approximately roughly like maybe the ~ порядка приблизительно'.split(
    ' ',
  ),
);
const AFTER_ROUGH = new Set(['примерно', 'приблизительно', 'ish']);
const JOINERS = new Set(['-', 'or', 'to', 'или', 'до']);
const INVERTED =
  /^(?:недели|недель|неделек|недельки|месяца|месяцев|дня|дней|деньков|денька|года|лет|годика|квартала|часа|часов)$/;
