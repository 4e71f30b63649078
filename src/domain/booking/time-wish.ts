import type { When } from '../values.ts';
import { dayOfDate, type LocalTime } from './local-time.ts';

/** When somebody would like to come. Each list is of things any of which will do; an empty one sets no bounds. */
export interface TimeWish {
  days: When[];
  /** 1 (Monday) to 7. */
  weekdays: number[];
  hours: HourSpan[];
}

/** Minutes since midnight at which it may begin, both within: "в 15" is 900 to 900, "после 18" 1080 to 1439. */
export interface HourSpan {
  from: number;
  to: number;
}

/** Any time but those that were offered. */
export const ANY_TIME: TimeWish = { days: [], weekdays: [], hours: [] };

export function isWished(at: LocalTime, wish: TimeWish): boolean {
  return isOnDay(at, wish) && minutesOff(at, wish) === 0;
}

/** How far a time is from what was wished, in minutes: another day is further than any other hour of the same day. */
export function distanceFrom(at: LocalTime, wish: TimeWish): number {
  return daysOff(at, wish) * 1_440 + minutesOff(at, wish);
}

/** Whether all that was wished lies before this time. */
export function isPastWish({ days, hours }: TimeWish, { day, minute }: LocalTime): boolean {
  const isGone = ({ end }: When) => end !== null && dayOfDate(end) < day;
  const isToday = ({ start, end }: When) =>
    start !== null && start === end && dayOfDate(start) === day && hours.length > 0;
  const isOver = hours.every(({ to }) => to < minute);
  return days.length > 0 && days.every((span) => isGone(span) || (isToday(span) && isOver));
}

function isOnDay({ day, weekday }: LocalTime, { days, weekdays }: TimeWish): boolean {
  const isWithin = days.length === 0 || days.some((span) => gap(day, span) === 0);
  return isWithin && (weekdays.length === 0 || weekdays.includes(weekday));
}

function daysOff(at: LocalTime, wish: TimeWish): number {
  if (isOnDay(at, wish)) return 0;
  const { days, weekdays } = wish;
  const byDay = days.length > 0 ? Math.min(...days.map((span) => gap(at.day, span))) : 0;
  if (weekdays.length === 0) return byDay;
  if (weekdays.includes(at.weekday)) return Math.min(byDay, ANOTHER_WEEK);
  const turns = weekdays.map((one) => Math.min((at.weekday - one + 7) % 7, (one - at.weekday + 7) % 7));
  return Math.max(byDay, Math.min(...turns));
}

function minutesOff({ minute }: LocalTime, { hours }: TimeWish): number {
  if (hours.length === 0) return 0;
  return Math.min(...hours.map(({ from, to }) => Math.max(0, from - minute, minute - to)));
}

function gap(day: number, { start, end }: When): number {
  const before = start === null ? 0 : dayOfDate(start) - day;
  const after = end === null ? 0 : day - dayOfDate(end);
  return Math.max(0, before, after);
}

/** Whom Saturday suits, the Friday before or the Sunday after suits better than the Saturday after. */
const ANOTHER_WEEK = 1.5;
