import { relativeDayWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { shiftWord } from './part-words.ts';
import type { PeriodFound } from './period-found.ts';
import type { WhenReader } from './when-reader.ts';

/** "2moro", "2day". */
export function relativeFigure({ scanned: { tokens }, today }: WhenReader, at: number): PeriodFound | null {
  const [two, word] = [tokens[at], tokens[at + 1]];
  if (two?.text !== '2' || !word || word.gap) return null;
  const days = WITH_TWO.get(word.text);
  if (days === undefined) return null;
  return { period: { kind: 'days', start: today + days, end: today + days }, next: at + 2, weak: true };
}

/** Whether such a day may begin with a word. */
export function beginsRelativeDay(word: string): boolean {
  return DAY_PARTS.has(word) || word === 'day' || word === 'после' || relativeDayWord(word) !== undefined;
}

/** "завтра", "this evening", "day after tomorrow", "tomorrow week". */
export function relativeDay({ scanned: { tokens }, today }: WhenReader, at: number): PeriodFound | null {
  if (DAY_PARTS.has(tokens[at]?.text ?? '') && shiftWord(tokens[at - 1]?.text ?? '') === 'this')
    return { period: { kind: 'days', start: today, end: today }, next: at + 1, weak: true };
  const isAfter = tokens[at]?.text === 'day' && tokens[at + 1]?.text === 'after';
  const first = isAfter ? at + 2 : at;
  const days = relativeDayWord(tokens[first]?.text ?? '');
  const before = isAfter && days === undefined ? relativeBefore(tokens, at) : undefined;
  if (before !== undefined)
    return { period: { kind: 'days', start: today + before + 1, end: today + before + 1 }, next: at + 2 };
  if (tokens[at]?.text === 'после' && relativeDayWord(tokens[at + 1]?.text ?? '') === 1)
    return { period: { kind: 'days', start: today + 2, end: today + 2 }, next: at + 2, weak: true };
  if (days === undefined) return null;
  if (tokens[first + 1]?.text === "'" && tokens[first + 2]?.text === 's') return null;
  const isWeek = tokens[first + 1]?.text === 'week' && !isAfter;
  const day = today + days + (isAfter ? 1 : 0) + (isWeek ? 7 : 0);
  const isDay = /^д(?:ень|ня|ню|нем)$/.test(tokens[first + 1]?.text ?? '');
  return {
    period: { kind: 'days', start: day, end: day },
    next: first + (isWeek || isDay ? 2 : 1),
    weak: true,
  };
}

/** The "tomorrow" that stands before "(the) day after" or the like. */
function relativeBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let back = 2; back <= 4; back += 1) {
    const days = relativeDayWord(tokens[at - back]?.text ?? '');
    if (days !== undefined) return days;
  }
  return undefined;
}

const WITH_TWO = new Map([
  ['day', 0],
  ['nite', 0],
  ['night', 0],
  ['moro', 1],
  ['morro', 1],
  ['morrow', 1],
  ['mrw', 1],
]);

const DAY_PARTS = new Set(
  'evening afternoon morning arvo eve night aft pm вечер вечером вечера утро утром ночью'.split(' '),
);
