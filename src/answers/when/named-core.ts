import { monthWord, seasonWord, timeUnitWord, weekdayWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { dateOf } from './calendar.ts';
import { afterNext, afterThis } from './calendar-unit-at.ts';
import { type DayFound, dayAfterMonth } from './day-at.ts';
import { dayNumberAt } from './day-number.ts';
import { isMonthHere, isSeasonHere, isWeekdayHere } from './named-here.ts';
import { nthBehind } from './nth-at.ts';
import { partWord, shiftWord } from './part-words.ts';
import type { PeriodFound } from './period-found.ts';
import { weekOf } from './week-of.ts';
import type { WhenReader } from './when-reader.ts';
import { fullYear } from './year-at.ts';

/** Whether such a period may begin with a word. */
export function beginsNamed(word: string): boolean {
  return (monthWord(word) ?? seasonWord(word) ?? weekdayWord(word)) !== undefined || WEEKEND.test(word);
}

export function namedCore(reader: WhenReader, at: number, isLed: boolean): PeriodFound | null {
  const { tokens } = reader.scanned;
  const word = tokens[at]?.text ?? '';
  const month = monthWord(word);
  if (month !== undefined && isMonthHere(reader.scanned, at, isLed))
    return (
      (/^[a-z]/.test(word) ? nthBehind(tokens, at + 1, { month }) : null) ??
      halfBehind(tokens, at + 1, month) ??
      orYear(reader, at, dayAfterMonth(tokens, at, month)) ?? {
        period: { kind: 'month', month },
        next: afterMonth(tokens, at),
      }
    );
  const season = seasonWord(word);
  if (season !== undefined && isSeasonHere(reader.scanned, at, isLed))
    return { period: { kind: 'season', season }, next: at + 1 };
  const weekday = weekdayWord(word);
  if (weekday !== undefined && isWeekdayHere(reader.scanned, at, isLed))
    return weekdayAt(tokens, at, weekday);
  if (!WEEKEND.test(word)) return null;
  if (tokens[at - 1]?.text === 'по') return null;
  const of = weekOf(reader, at);
  if (of) return of;
  const later = afterNext(tokens, at + 1);
  if (later) return { period: { kind: 'weekend', weeks: 1 }, shift: 'next', next: later };
  const following = afterThis(tokens, at + 1);
  if (following) return { period: { kind: 'weekend' }, shift: 'next', next: following };
  const weeks = tokens[at - 1]?.text === 'через' ? { weeks: 1 } : {};
  return daysWithin(tokens, at + 1) ?? { period: { kind: 'weekend', ...weeks }, next: at + 1 };
}

/** "сентябрь 26" may be the day as well as the month of that year: figures alone behind the month of a whole reply. */
function orYear({ scanned, today }: WhenReader, at: number, found: DayFound | null): PeriodFound | null {
  const { tokens } = scanned;
  const period = found?.period;
  if (period?.kind !== 'day' || period.last !== undefined || period.month === undefined) return found;
  const isBare = NOMINATIVE.test(tokens[at]?.text ?? '') && tokens[at + 1]?.type === 'number';
  const year = fullYear(tokens[at + 1]?.text ?? '');
  const ahead = year ? year - dateOf(today).year : -1;
  if (
    !isBare ||
    at > 0 ||
    tokens.slice(2).some(({ type }) => type !== 'sign') ||
    !year ||
    ahead < 0 ||
    ahead > 1
  )
    return found;
  return { ...found, period, next: at + 2, swapped: { kind: 'month', month: period.month, year } };
}

/** The "1st half" of "May 1st half". */
function halfBehind(tokens: readonly Token[], at: number, month: number): PeriodFound | null {
  const place = dayNumberAt(tokens, at);
  if (!place || place.day > 2 || tokens[place.next]?.text !== 'half') return null;
  return {
    period: { kind: 'month', month },
    part: place.day === 1 ? 'first' : 'second',
    next: place.next + 1,
  };
}

/** "август месяц", "the month of" has been passed; "сент." keeps its point. */
function afterMonth(tokens: readonly Token[], at: number): number {
  const next = at + 1;
  if (/^месяц[а-я]*$/.test(tokens[next]?.text ?? '') || tokens[next]?.text === 'time') return next + 1;
  const isCut = tokens[next]?.text === '.' && !tokens[next]?.gap && (tokens[at]?.text.length ?? 9) <= 4;
  return isCut && tokens[next + 1] ? next + 1 : next;
}

function weekdayAt(tokens: readonly Token[], at: number, weekday: number): PeriodFound {
  const within = daysWithin(tokens, at + 1);
  if (within) return within;
  let next = at + 1;
  if (tokens[next]?.text === '.' && !tokens[next]?.gap && tokens[next + 1]) next += 1;
  const after = tokens[next]?.text ?? '';
  const isOf = tokens[next + 1]?.text === 'of' || tokens[next + 1]?.text === 'commencing';
  const weeks = after === 'week' && !isOf ? 1 : after === 'fortnight' ? 2 : undefined;
  if (weeks) return { period: { kind: 'weekday', weekday, weeks }, next: next + 1 };
  if (tokens[at - 1]?.text === 'через') return { period: { kind: 'weekday', weekday, weeks: 1 }, next };
  const later = afterNext(tokens, next);
  if (later) return { period: { kind: 'weekday', weekday, weeks: 1 }, shift: 'next', next: later };
  const shift = shiftWord(after);
  if (shift && !timeUnitWord(tokens[next + 1]?.text ?? ''))
    return { period: { kind: 'weekday', weekday }, next: next + 1, shift };
  return { period: { kind: 'weekday', weekday }, next };
}

/** "суббота в июне", "any Saturday in June": some such day of a month, so the month is all that is known. */
function daysWithin(tokens: readonly Token[], at: number): PeriodFound | null {
  let next = at;
  while (next - at < 2 && (OF.has(tokens[next]?.text ?? '') || tokens[next]?.text === 'в')) next += 1;
  const part = partWord(tokens[next]?.text ?? '');
  if (part) next += 1;
  const month = monthWord(tokens[next]?.text ?? '');
  if (month === undefined || dayAfterMonth(tokens, next, month)) return null;
  return { period: { kind: 'month', month }, next: next + 1, ...(part && { part }) };
}

const OF = new Set(['of', 'the', '-', 'in', 'by', 'part', 'days', 'ish', 'this']);
const WEEKEND = /^(?:выходн(?:ые|ых|ым|ыми)|вых|выхи|выхах|викенд|уикенд|weekend|wkend|wknd)$/;
const NOMINATIVE = /^(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)$/;
