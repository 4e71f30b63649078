import { monthWord, timeUnitWord } from '../text/date-words.ts';
import type { Token } from '../text/scan.ts';
import { type DaySpan, weekdayOf } from './calendar.ts';
import { dayAfterMonth, dayAt } from './day-at.ts';
import { numericDateAt } from './numeric-date.ts';
import { mondayOf, resolvePeriod } from './period.ts';
import type { PeriodFound } from './period-found.ts';
import type { WhenReader } from './when-reader.ts';

/** "week of 8 June", "w/c 8 June", "the weekend of 20 June", "на неделе с 8 июня". */
export function weekOf(reader: WhenReader, at: number): PeriodFound | null {
  const { tokens } = reader.scanned;
  const word = tokens[at]?.text ?? '';
  const isShort =
    word === 'wc' ||
    (word === 'w' && tokens[at + 1]?.text === '/' && /^[cb]$/.test(tokens[at + 2]?.text ?? ''));
  if (!isShort && (timeUnitWord(word) !== 'week' || COUNTED_UNIT.test(word)) && !WEEKEND.test(word))
    return null;
  // "a week from 5 July" is how long.
  if (/^(?:a|one|1)$/.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text !== 'of') return null;
  let next = isShort && word === 'w' ? at + 3 : at + 1;
  const first = next;
  while (WEEK_OF.has(tokens[next]?.text ?? '') && next - first < 3) next += 1;
  if (next === first && !isShort && word !== 'weekend') return null;
  const inner =
    dayOfMonth(tokens, next) ??
    numericDateAt(tokens, next, reader.order) ??
    dayAt(tokens, next) ??
    monthFirst(tokens, next);
  if (inner?.period.kind !== 'day') return null;
  const [span] = resolvePeriod(inner.period, { today: reader.today });
  return span ? { period: { kind: 'days', ...weekAround(span, word) }, next: inner.next } : null;
}

/** Whether such a week may begin with a word. */
export function beginsWeekOf(word: string): boolean {
  return isShortWeek(word) || WEEKEND.test(word) || timeUnitWord(word) === 'week';
}

function dayOfMonth(tokens: readonly Token[], at: number): PeriodFound | null {
  const found = dayAt(tokens, at);
  return found?.period.kind === 'day' && found.period.month !== undefined ? found : null;
}

function monthFirst(tokens: readonly Token[], at: number) {
  const month = monthWord(tokens[at]?.text ?? '');
  return month === undefined ? null : dayAfterMonth(tokens, at, month);
}

function weekAround({ start }: DaySpan, word: string): DaySpan {
  if (timeUnitWord(word) === 'week' || isShortWeek(word))
    return { start: mondayOf(start), end: mondayOf(start) + 6 };
  const saturday = weekdayOf(start) === 7 ? start - 1 : mondayOf(start) + 5;
  return { start: saturday, end: saturday + 1 };
}

function isShortWeek(word: string): boolean {
  return word === 'w' || word === 'wc';
}

const WEEKEND = /^(?:weekend|выходные)$/;
const WEEK_OF = new Set(
  'of commencing beginning starting the monday from с со в от saturday sat mon на ком'.split(' '),
);

const COUNTED_UNIT = /^(?:недел[ьи]|недель|месяцев|лет|кварталов|weeks|months|quarters|years)$/;
