import type { TimeWish } from '../../domain/booking/time-wish.ts';
import type { When } from '../../domain/values.ts';
import type { ReadContext } from '../reading.ts';
import { weekdayWord } from '../text/date-words.ts';
import { scan, type Token } from '../text/scan.ts';
import { dayOf, weekdayOf } from '../when/calendar.ts';
import { readWhen } from '../when/read-when.ts';
import { hoursIn, type SaidHours } from './hours-in.ts';
import { weekdaysIn } from './weekdays-in.ts';

/** When a text says that somebody would come, and how firmly. */
export interface ReadWish {
  wish: TimeWish;
  /** The same with any week for a day that is named by its weekday alone: "в субботу". */
  inAnyWeek: TimeWish;
  hours: SaidHours;
  /** One day is named: not "any", no stretch of several. */
  isOneDay: boolean;
  /** A day of the month: "28-го", "5 декабря". */
  isDated: boolean;
}

/** Null when no time is named. */
export function readWish(text: string, context: ReadContext): ReadWish | null {
  const scanned = scan(text);
  const { tokens } = scanned;
  const reading = readWhen(text, context);
  const span = reading.status === 'unclear' || isBareFigure(reading.span, tokens) ? null : reading.span;
  const within = (at: number) => {
    const token = tokens[at];
    return span !== null && token !== undefined && token.from >= span[0] && token.to <= span[1];
  };
  const hours = hoursIn(scanned, within);
  const named = weekdaysIn(tokens);
  const read = span === null ? [] : reading.status === 'parsed' ? [reading.value] : candidatesOf(reading);
  const weekdays = weekdaysOf(named.said, named.denied, read, tokens);
  const isOfWeekday = span !== null && isWeekdayAlone(tokens.filter((_, at) => within(at)));
  const days = named.isAny && (isOfWeekday || read.length === 0) ? [] : read;
  if (days.length === 0 && weekdays.length === 0 && hours.spans.length === 0) return null;
  const [day] = days;
  return {
    wish: { days, weekdays, hours: hours.spans },
    inAnyWeek: { days: isOfWeekday ? [] : days, weekdays, hours: hours.spans },
    hours,
    isOneDay: !named.isAny && days.length === 1 && day !== undefined && day.start === day.end,
    isDated: span !== null && tokens.some(({ type }, at) => type === 'number' && within(at)),
  };
}

function candidatesOf(reading: ReturnType<typeof readWhen>): When[] {
  return reading.status === 'ambiguous' ? reading.candidates : [];
}

/** "12" may be a day, a month or an hour: read by what is offered, elsewhere. */
function isBareFigure([from, to]: [number, number], tokens: readonly Token[]): boolean {
  const within = tokens.filter((token) => token.from >= from && token.to <= to);
  return within.length === 1 && within[0]?.type === 'number';
}

/** The weekdays within the days that were read; "с понедельника по среду" is every day between. */
function weekdaysOf(
  said: readonly number[],
  denied: readonly number[],
  read: readonly When[],
  tokens: readonly Token[],
): number[] {
  if (said.length === 0) return denied.length > 0 ? ALL.filter((weekday) => !denied.includes(weekday)) : [];
  const [span] = read;
  const isStretch = span !== undefined && span.start !== span.end && isFromTo(tokens);
  const isBound = span !== undefined && (span.start === null || span.end === null);
  if (isStretch || isBound) return [];
  const isOther = span?.start != null && span.start === span.end && !said.includes(weekdayOfDate(span.start));
  return isOther ? [] : said.filter((weekday) => !denied.includes(weekday));
}

function weekdayOfDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return weekdayOf(dayOf(year, month, day));
}

function isFromTo(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      (text === '-' ||
        text === 'по' ||
        text === 'до' ||
        text === 'to' ||
        text === 'through' ||
        text === 'till') &&
      weekdayWord(tokens[at - 1]?.text ?? '') !== undefined &&
      weekdayWord(tokens[at + 1]?.text ?? '') !== undefined,
  );
}

/** "в субботу", "Sat or Sun": no "next", no date. */
function isWeekdayAlone(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ text, type }) =>
      type === 'sign' || SMALL.has(text) || weekdayWord(text) !== undefined || WEEKEND.test(text),
  );
}

const ALL = [1, 2, 3, 4, 5, 6, 7];
const SMALL = new Set('в во на on at the или либо и or and'.split(' '));
const WEEKEND = /^(?:выходн[а-я]+|weekend)$/;
