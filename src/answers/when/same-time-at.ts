import { timeUnitWord } from '../text/date-words.ts';
import { addMonths } from './calendar.ts';
import type { Horizon } from './horizon-at.ts';
import type { WhenReader } from './when-reader.ts';

/** "This time next year", "same day next week": as far from now as the unit is long. */
export function sameTimeAt({ scanned: { tokens }, today }: WhenReader, at: number): Horizon | null {
  if (!SAME.has(tokens[at]?.text ?? '') || !TIME.has(tokens[at + 1]?.text ?? '')) return null;
  if (tokens[at + 2]?.text !== 'next') return null;
  const unit = timeUnitWord(tokens[at + 3]?.text ?? '');
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
  const day = unit === 'week' ? today + 7 : addMonths(today, unit === 'month' ? 1 : 12);
  const margin = tokens[at + 1]?.text === 'time' ? MARGIN[unit] : 0;
  return {
    first: at,
    next: at + 4,
    span: { start: day - margin, end: day + margin },
    confidence: 0.85,
  };
}

/** Whether such a time may begin with a word. */
export function beginsSameTime(word: string): boolean {
  return SAME.has(word);
}

const SAME = new Set(['this', 'same']);
const TIME = new Set(['time', 'day', 'date']);
const MARGIN = { week: 0, month: 3, year: 10 };
