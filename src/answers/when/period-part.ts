import { type DaySpan, dateOf, monthsFrom } from './calendar.ts';
import type { Part } from './period.ts';

/** The part of a span that words like "начало" or "second half of" leave; one of a few days stays whole. */
export function partOf(span: DaySpan, part: Part | undefined): DaySpan {
  const length = span.end - span.start + 1;
  if (!part || length < 5) return span;
  const months = Math.round(length / 30.5);
  if (part === 'first' || part === 'second') return halfOf(span, part, months);
  const { start, end } = span;
  if (length === 7) {
    if (part === 'start') return { start, end: start + 1 };
    return part === 'middle' ? { start: start + 2, end: start + 3 } : { start: start + 4, end };
  }
  if (length <= 31) {
    const third = Math.min(10, Math.floor(length / 3));
    if (part === 'start') return { start, end: start + third - 1 };
    if (part === 'end') return { start: start + 2 * third, end };
    return { start: start + third, end: start + 2 * third - 1 };
  }
  const { year, month } = dateOf(start);
  const edge = months >= 12 ? 2 : Math.max(1, Math.round(months / 3));
  if (part === 'start') return monthsFrom(year, month, edge);
  if (part === 'end') return monthsFrom(year, month + months - edge, edge);
  return months >= 12 ? monthsFrom(year, month + 5, 2) : monthsFrom(year, month + edge, months - 2 * edge);
}

function halfOf({ start, end }: DaySpan, part: 'first' | 'second', months: number): DaySpan {
  if (months >= 2 && months % 2 === 0) {
    const { year, month } = dateOf(start);
    return monthsFrom(year, month + (part === 'second' ? months / 2 : 0), months / 2);
  }
  const middle = start + Math.floor((end - start + 1) / 2);
  return part === 'first' ? { start, end: middle - 1 } : { start: middle, end };
}
